// A real Chromium for the portal's tests. A script imports { open, report } and gets the stand from its one argument, a JSON
// object: { chromium, portal, cloud, ids, ... }.
import { chromium } from 'playwright-core';
import AxeBuilder from '@axe-core/playwright';

export const stand = JSON.parse(process.argv[2] ?? '{}');
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Runs the test with a browser and prints what it returns. */
export async function report(test) {
  const browser = await chromium.launch({ executablePath: stand.chromium, args: FLAGS });
  try {
    console.log(JSON.stringify(await test(browser)));
  } finally {
    await browser.close();
  }
}

/** The address of a page of the portal. */
export const at = path => stand.portal + path;

/**
 * A browser of its own, signed in as somebody of that role; nobody when the role is empty. `seen` collects what should never
 * be: requests to other hosts, refusals by the content policy, script errors.
 */
export async function open(browser, role, look = {}) {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: look.width ?? 1440, height: look.height ?? 900 },
    colorScheme: look.scheme ?? 'light',
    locale: look.locale ?? 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const seen = { foreign: [], policy: [], errors: [] };
  page.on('request', request => {
    if (!['localhost', '127.0.0.1'].includes(new URL(request.url()).hostname)) seen.foreign.push(request.url());
  });
  page.on('console', message => {
    if (/Content Security Policy|violates/.test(message.text())) seen.policy.push(`${page.url()}: ${message.text().slice(0, 300)}`);
  });
  page.on('pageerror', error => { if (page.url().startsWith(stand.portal)) seen.errors.push(`${page.url()}: ${error.message}`); });
  await dress(context, look);
  if (role) await signIn(page, role);
  return { context, page, seen };
}

/** Language, theme, density and zone, as the account page keeps them. */
export async function dress(context, look) {
  await context.addCookies([{
    name: '__Host-portal-look', url: stand.portal, secure: true, httpOnly: true,
    value: [look.lang ?? 'en', look.theme ?? 'light', look.density ?? 'comfortable', 'UTC'].join('|'),
  }]);
}

/** Signs in at the simulated Entra as the first sample user of that role. */
export async function signIn(page, role, path = '/') {
  await page.goto(at(path));
  await passEntra(page, role);
}

/** Chooses the account on Entra's page, where the browser stands now. */
export async function passEntra(page, role) {
  if (page.url().startsWith(stand.portal)) return;
  await page.getByRole('button', { name: stand.people[role] }).click();
  const accept = page.getByRole('button', { name: 'Accept' });
  await Promise.race([
    page.locator('.me-name, #main h1').first().waitFor({ timeout: 30000 }),
    accept.waitFor({ timeout: 30000 }).then(() => accept.click()),
  ]);
  await page.locator('#main h1').first().waitFor({ timeout: 30000 });
}

/** What axe finds serious or critical on the page as it is now: WCAG 2.2 A and AA. */
export async function axe(page, state) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return violations.filter(each => ['serious', 'critical'].includes(each.impact)).map(each =>
    `${state}: ${each.id} (${each.impact}) ${each.nodes.slice(0, 3).map(node => node.target.join(' ')).join(' | ')}`);
}

/** What sticks out of the page at its width. */
export async function overflow(page, state) {
  return page.evaluate(name => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide <= 0) return [];
    const out = [...document.querySelectorAll('body *')].filter(each => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1
      && !each.closest('.table, .tabs')).slice(-2).map(each => each.outerHTML.slice(0, 120));
    return [`${name}: ${wide}px too wide: ${out.join(' | ')}`];
  }, state);
}

/** Counts clicks and keys of a journey, and its seconds. */
export function journey(page) {
  const started = Date.now();
  const made = { clicks: 0, keys: 0 };
  return {
    click: async locator => { made.clicks++; await locator.click(); },
    fill: async (locator, text) => { await locator.fill(text); },
    press: async key => { made.keys++; await page.keyboard.press(key); },
    type: async text => { made.keys += text.length; await page.keyboard.type(text); },
    /** Tabs until that element has the focus. */
    tabTo: async (locator, most = 120) => {
      for (let step = 0; step < most; step++) {
        if (await locator.evaluate(each => each === document.activeElement).catch(() => false)) return;
        made.keys++;
        await page.keyboard.press('Tab');
      }
      throw new Error(`The keyboard does not reach ${locator} on ${page.url()}`);
    },
    done: () => ({ ...made, seconds: (Date.now() - started) / 1000 }),
  };
}
