// J5: five hundred tenants from a file, seven of them wrong: all seven are seen, nothing is half done. By mouse, and by keyboard
// alone.
import { at, journey, open, report } from './browser.mjs';

const CLIENT = 'd5000000-0000-4000-8000-000000000001';
const WHY = 'Moved over from the old list';

/** A file of tenants whose ids begin with those two digits. */
const file = (begin, wrong) => {
  const rows = ['tenant,client,label'];
  for (let number = 1; number <= 500; number++) {
    const tenant = `${begin}000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
    const spoilt = wrong && number % 71 === 0;
    rows.push(`${spoilt ? tenant.replace(begin, 'bO') : tenant},${CLIENT},"Imported ${begin} ${number}, Ltd"`);
  }
  return { name: 'tenants.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) };
};

/** How somebody presses, writes and chooses a file. */
const hands = (page, way, keyboard) => ({
  press: async locator => {
    if (!keyboard) return way.click(locator);
    await way.tabTo(locator);
    return way.press('Enter');
  },
  write: async (locator, text) => {
    if (!keyboard) return way.fill(locator, text);
    await way.tabTo(locator);
    await way.press('Control+A');
    return way.type(text);
  },
  choose: async (locator, content) => {
    const chooser = page.waitForEvent('filechooser');
    if (keyboard) {
      await way.tabTo(locator);
      await way.press('Enter');
    } else {
      await way.click(locator);
    }
    await (await chooser).setFiles(content);
  },
});

async function take(page, begin, keyboard) {
  const listed = async () => {
    await page.goto(at(`/entries/list?q=imported+${begin}`));
    return page.locator('tbody tr').count();
  };
  const give = async (way, content) => {
    await page.goto(at('/transfer/import'));
    const { choose, press } = hands(page, way, keyboard);
    await choose(page.locator('#upload'), content);
    await press(page.locator('#preview'));
    await page.locator('#sums').waitFor();
  };
  const way = journey(page);
  await give(way, file(begin, true));
  const wrong = await page.locator('tbody .status-bad').count();
  const problems = await page.locator('tbody tr:has(.status-bad)').first().innerText();
  const offered = await page.locator('#apply').count();
  const found = way.done();
  const half = await listed();

  const second = journey(page);
  const { press, write } = hands(page, second, keyboard);
  const apply = async (number, outcome) => {
    await write(page.locator('#typed'), number);
    await write(page.locator('#reason'), WHY);
    await press(page.locator('#apply'));
    await page.locator(outcome).waitFor();
    return page.locator(outcome).innerText();
  };
  await give(second, file(begin, false));
  const otherNumber = await apply('499', '.notice-problem');
  const told = await apply('500', '.notice-done');
  const taken = second.done();
  return { found, wrong, problems, offered, half, otherNumber, told, taken, listed: await listed() };
}

await report(async browser => {
  const { page, context, seen } = await open(browser, 'administrator');
  const out = { mouse: await take(page, 'b5', false), keyboard: await take(page, 'b6', true), policy: seen.policy };
  await context.close();
  return out;
});
