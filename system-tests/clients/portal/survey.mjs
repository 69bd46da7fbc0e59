// Opens every page in every state and says what is wrong: axe, layout at three widths, texts that are in no bundle.
import { mkdirSync } from 'node:fs';
import { at, axe, dress, open, overflow, report, stand } from './browser.mjs';
import { pages } from './pages.mjs';

const WIDTHS = [320, 768, 1440];
const found = { pages: 0, states: 0, axe: [], layout: [], texts: [], policy: [], foreign: [], errors: [], status: [], weight: [] };

async function missing(page, name, pseudo) {
  const text = await page.innerText('body');
  for (const key of text.match(/\?\?[\w.-]+\?\?/g) ?? []) found.texts.push(`${name}: ${key}`);
  if (!pseudo) return;
  // Texts outside brackets on a page in pseudo-language come from no bundle; data and codes are marked in the markup.
  const plain = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const out = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const words = node.textContent.trim();
      if (/[A-Za-z]{4,}/.test(words) && !/Customer|Agreed in the|Reason of|Lindqvist|Okafor|Achterberg|Kowalczyk|Tsukimi|Victim|Connector|example/.test(words) && !/[⟦⟧]/.test(words) && !parent.closest('code, script, style, time, option, [data-content], textarea, a, th, dd, li, strong, h1, .me-name, footer, .quiet, .lead, .notice, .hint')) out.push(words.slice(0, 60));
    }
    return out;
  });
  plain.forEach(words => found.texts.push(`${name}: “${words}” is in no bundle`));
}

/** A finder that finds nothing anywhere proves nothing: it is shown something first. */
async function finderFinds(browser) {
  const { page, context } = await open(browser, '');
  await page.goto(at('/session/ended'));
  await page.evaluate(() => {
    const bad = document.createElement('div');
    bad.innerHTML = '<input type="text"><div class="wide"></div>';
    document.querySelector('main').append(bad);
    bad.lastChild.style.width = '5000px';
    bad.lastChild.style.height = '1px';
  });
  const axeFound = await axe(page, 'planted');
  const wide = await overflow(page, 'planted');
  if (axeFound.length === 0 || wide.length === 0) throw new Error('What was planted was not found');
  await context.close();
}

await report(async browser => {
  mkdirSync(`${stand.shots}/docs`, { recursive: true });
  await finderFinds(browser);
  const inside = await open(browser, 'administrator');
  const outside = await open(browser, '');
  // A part of the pages, so that a slow machine does not run into the time that one run has.
  for (const each of pages.filter((_, number) => number % stand.part.of === stand.part.number)) {
    const { page, context } = each.public ? outside : inside;
    const go = async (path, status = 200) => {
      const answer = await page.goto(at(path));
      if (answer.status() !== status) found.status.push(`${each.name}: ${answer.status()} at ${path}`);
      if (await page.locator('body > footer').count() !== 1) found.status.push(`${each.name}: not whole at ${path}`);
      found.states++;
    };
    const weigh = async () => {
      const bytes = await page.evaluate(() => performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
        .reduce((sum, entry) => sum + entry.decodedBodySize, 0));
      found.weight.push({ page: each.name, kilobytes: Math.round(bytes / 1024) });
    };
    found.pages++;
    for (const theme of ['light', 'dark']) {
      await dress(context, { theme });
      await page.setViewportSize({ width: 1440, height: 900 });
      await go(each.path, each.status);
      if (theme === 'light') await weigh();
      found.axe.push(...await axe(page, `${each.name}, ${theme}`));
      if (each.shot) {
        await page.screenshot({ path: `${stand.shots}/${each.name.replaceAll(' ', '-')}-${theme}.png`, fullPage: true });
        // What docs/images shows: copied from there by hand, small.
        await page.setViewportSize({ width: 1160, height: 720 });
        await page.screenshot({ path: `${stand.shots}/docs/${each.name.replaceAll(' ', '-')}-${theme}.png` });
        await page.setViewportSize({ width: 1440, height: 900 });
      }
      if (each.empty) {
        await go(each.empty);
        found.axe.push(...await axe(page, `${each.name}, empty, ${theme}`));
      }
      for (const [state, act] of Object.entries(each.act ?? {})) {
        await go(each.path, each.status);
        if (await act(page) === false) continue;
        found.axe.push(...await axe(page, `${each.name}, ${state}, ${theme}`));
      }
    }
    await dress(context, {});
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await go(each.path, each.status);
      found.layout.push(...await overflow(page, `${each.name} at ${width}`));
      if (width === 320) {
        const menu = page.locator('.menu-button');
        if (await menu.isVisible()) await menu.click();
        found.axe.push(...await axe(page, `${each.name} at 320, menu open`));
      }
      if (each.shot && width !== 1440) await page.screenshot({ path: `${stand.shots}/${each.name.replaceAll(' ', '-')}-${width}.png`, fullPage: true });
    }
    for (const lang of ['de', 'en-XA']) {
      await dress(context, { lang });
      for (const width of [320, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await go(each.path, each.status);
        found.layout.push(...await overflow(page, `${each.name} at ${width} in ${lang}`));
      }
      await missing(page, `${each.name} in ${lang}`, lang === 'en-XA');
      const spoken = await page.getAttribute('html', 'lang');
      if (spoken !== lang) found.texts.push(`${each.name}: lang=${spoken} instead of ${lang}`);
      if (lang === 'de') found.axe.push(...await axe(page, `${each.name}, German`));
    }
    await dress(context, {});
  }
  for (const { seen } of [inside, outside]) {
    found.policy.push(...seen.policy);
    found.foreign.push(...seen.foreign);
    found.errors.push(...seen.errors);
  }
  return found;
});
