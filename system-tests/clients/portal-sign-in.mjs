// Signs in to the portal in a real browser and prints what the page says.
// Usage: portal-sign-in.mjs CHROMIUM PORTAL_URL DISPLAY_NAME SCREENSHOT
import { chromium } from 'playwright-core';

const [executablePath, url, person, screenshot] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
  const foreign = [];
  page.on('request', request => {
    if (new URL(request.url()).hostname !== 'localhost') foreign.push(request.url());
  });
  await page.goto(url);
  const signInPage = page.url();
  await page.getByRole('button', { name: person }).click().catch(async error => {
    throw new Error(`No account '${person}' on ${page.url()}:\n${await page.innerText('body')}`, { cause: error });
  });
  const accept = page.getByRole('button', { name: 'Accept' });
  const portal = page.locator('.me-name').waitFor({ timeout: 30000 });
  accept.waitFor({ timeout: 30000 }).then(() => accept.click()).catch(() => {});
  await portal.catch(async error => {
    throw new Error(`Stopped at ${page.url()}:\n${await page.innerText('body')}`, { cause: error });
  });
  await page.screenshot({ path: screenshot });
  console.log(JSON.stringify({
    signInPage, url: page.url(), text: await page.innerText('body'), foreign,
  }));
} finally {
  await browser.close();
}
