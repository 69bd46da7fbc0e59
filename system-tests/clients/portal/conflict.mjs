// Two people decide on one request, and edit one entry, at the same time: one wins, the other is told.
import { at, open, report, stand } from './browser.mjs';

const WHY = 'A reason of more than ten characters';

await report(async browser => {
  const first = await open(browser, 'approver');
  const second = await open(browser, 'administrator');
  const out = {};
  for (const each of [first, second]) await each.page.goto(at(`/requests/review?id=${stand.ids.contested}`));
  await first.page.locator('#reason').fill(WHY);
  await first.page.locator('#reject').click();
  await first.page.locator('.notice-done').waitFor();
  await second.page.locator('#reason').fill('I see it the other way round');
  await second.page.locator('#approve').click();
  await second.page.locator('.notice-problem').waitFor();
  out.told = await second.page.locator('.notice-problem').innerText();
  out.focused = await second.page.evaluate(() => document.activeElement.classList.contains('notice-problem'));
  await second.page.locator('.notice-problem a').click();
  out.afterwards = await second.page.locator('.head .status').innerText();

  const edit = async (page, label) => {
    await page.locator('#label').fill(label);
    await page.locator('#reason').fill(WHY);
    await page.locator('#save').click();
  };
  const other = await second.context.newPage();
  for (const page of [second.page, other]) await page.goto(at(`/entries/entry?id=${stand.ids.contestedEntry}&tab=policy`));
  await edit(second.page, 'The first name');
  await second.page.locator('.notice-done').waitFor();
  await edit(other, 'The second name');
  await other.locator('.notice-problem').waitFor();
  out.editTold = await other.locator('.notice-problem').innerText();
  out.typedIsKept = await other.locator('#label').inputValue();
  await other.goto(at(`/entries/entry?id=${stand.ids.contestedEntry}`));
  out.label = await other.locator('h1').innerText();
  return out;
});
