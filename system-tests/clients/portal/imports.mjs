// J5: five hundred tenants from a file, seven of them wrong: all seven are seen, nothing is half done.
import { at, journey, open, report } from './browser.mjs';

const tenant = number => `b5000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const CLIENT = 'd5000000-0000-4000-8000-000000000001';
const file = wrong => {
  const rows = ['tenant,client,label'];
  for (let number = 1; number <= 500; number++) {
    const spoilt = wrong && number % 71 === 0;
    rows.push(`${spoilt ? tenant(number).replace('b5', 'bO') : tenant(number)},${CLIENT},"Imported ${number}, Ltd"`);
  }
  return { name: 'tenants.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) };
};

await report(async browser => {
  const { page, context, seen } = await open(browser, 'administrator');
  const give = async (way, content) => {
    await page.goto(at('/transfer/import'));
    await page.locator('#upload').setInputFiles(content);
    await way.click(page.locator('#preview'));
    await page.locator('#sums').waitFor();
  };
  const listed = async () => {
    await page.goto(at('/entries/list?q=imported'));
    return page.locator('tbody tr').count();
  };
  const way = journey(page);
  await give(way, file(true));
  const wrong = await page.locator('tbody .status-bad').count();
  const problems = await page.locator('tbody tr:has(.status-bad)').first().innerText();
  const offered = await page.locator('#apply').count();
  const found = way.done();
  const half = await listed();

  const second = journey(page);
  await give(second, file(false));
  await second.fill(page.locator('#typed'), '499');
  await second.fill(page.locator('#reason'), 'Moved over from the old list');
  await second.click(page.locator('#apply'));
  await page.locator('.notice-problem').waitFor();
  const otherNumber = await page.locator('.notice-problem').innerText();
  await second.fill(page.locator('#typed'), '500');
  await second.fill(page.locator('#reason'), 'Moved over from the old list');
  await second.click(page.locator('#apply'));
  await page.locator('.notice-done').waitFor();
  const told = await page.locator('.notice-done').innerText();
  const taken = second.done();
  const out = { found, wrong, problems, offered, half, otherNumber, told, taken, listed: await listed(), policy: seen.policy };
  await context.close();
  return out;
});
