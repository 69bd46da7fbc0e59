// Asks for access as a visitor does, by mouse or by keyboard alone.
import { at, journey, stand } from './browser.mjs';

const text = page => page.locator('body').innerText();

/** J1, the requester's part: three steps, then the status page. */
export async function ask(page, wish, keyboard) {
  await page.goto(at('/request'));
  const way = journey(page);
  const write = async (id, value) => {
    const field = page.locator(`#${id}`);
    if (!keyboard) return way.fill(field, value);
    await way.tabTo(field);
    await way.type(value);
  };
  const press = async id => {
    if (!keyboard) return way.click(page.locator(`#${id}`));
    await way.tabTo(page.locator(`#${id}`));
    await way.press('Enter');
  };
  await write('tenant', wish.tenant);
  await press('next');
  await page.locator('#client').waitFor({ state: 'visible' });
  const shown = await page.locator('.notice-done').innerText();
  await write('client', wish.client);
  await write('users', '25');
  await press('next');
  await page.locator('#organisation').waitFor({ state: 'visible' });
  await write('organisation', wish.organisation);
  await write('purpose', wish.purpose);
  await write('name', wish.name);
  await write('mail', wish.mail);
  // The number is there when the form may be sent. The next document, not the one that is being left, tells how it went.
  await page.waitForFunction(() => document.getElementById('proof').value !== '');
  await Promise.all([page.waitForNavigation(), press('send')]);
  if (!page.url().includes('/status')) throw new Error(`The request was not taken:\n${await text(page)}`);
  return { ...way.done(), shown, url: page.url(), told: await text(page) };
}

/** What is asked for. */
export const wish = (name, tenant = stand.ids.third) => ({
  tenant, client: 'c0000000-0000-4000-8000-0000000000e1', organisation: name,
  purpose: 'Our people want to find their own mail.', name: 'Rae Doe', mail: 'rae@tsukimi.example',
});
