// The journeys of an operator, by mouse and by keyboard alone. Prints clicks, keys and seconds.
import { at, dress, journey, open, report, stand } from './browser.mjs';
import { call, until } from './calls.mjs';

const WHY = 'Agreed with the customer in the kick-off';

/** J1: a request waits; the approver finds it, decides, and the waiting client's next call is let in. */
async function admit(page, organisation, token, keyboard) {
  await page.goto(at('/'));
  const before = (await call(token)).status;
  const way = journey(page);
  const link = page.getByRole('link', { name: organisation, exact: true }).first();
  if (keyboard) {
    await way.tabTo(link);
    await way.press('Enter');
    await page.locator('#reason').waitFor();
    await way.tabTo(page.locator('#reason'));
    await way.type(WHY);
    await way.tabTo(page.locator('#approve'));
    await way.press('Enter');
  } else {
    await way.click(link);
    await page.locator('#reason').waitFor();
    await way.fill(page.locator('#reason'), WHY);
    await way.click(page.locator('#approve'));
  }
  await page.locator('.notice-done').waitFor();
  const admitted = await until(token, 200);
  await page.request.post(`${stand.cloud}/control/consents`, { data: { tenant: stand.ids.third, action: 'grant' } });
  const tool = await call(token, 'tools/call', { name: 'get_me', arguments: {} });
  return { ...way.done(), before, admitted, tool: tool.status, answer: tool.text.slice(0, 200), told: await page.locator('.notice-done').innerText() };
}

/** J2: from any page, a customer's calls are stopped. */
async function stop(page, from, customer, token, keyboard) {
  await page.goto(at(from));
  const before = (await call(token)).status;
  const way = journey(page);
  const find = page.locator('#find');
  if (keyboard) await way.press('/');
  else await way.click(find);
  await way.type(customer);
  await way.press('Enter');
  const row = page.getByRole('link', { name: `Suspend ${customer}` });
  await row.waitFor();
  if (keyboard) {
    await way.tabTo(row);
    await way.press('Enter');
    await page.locator('#suspend').waitFor();
    await way.tabTo(page.locator('#suspend'));
    await way.press('Enter');
  } else {
    await way.click(row);
    await way.click(page.locator('#suspend'));
  }
  await page.locator('.notice-done').waitFor();
  const refused = await until(token, 403);
  return { ...way.done(), before, refused, told: await page.locator('.notice-done').innerText(), shown: await page.locator('.head .status').innerText() };
}

/** J4: who let this tenant in, and why? */
async function ask(page, customer, keyboard) {
  await page.goto(at('/settings/rules'));
  const way = journey(page);
  if (keyboard) await way.press('/');
  else await way.click(page.locator('#find'));
  await way.type(customer);
  await way.press('Enter');
  const link = page.getByRole('link', { name: customer, exact: true }).first();
  await link.waitFor();
  if (keyboard) {
    await way.tabTo(link);
    await way.press('Enter');
    const tab = page.locator('.tabs a', { hasText: 'History' });
    await tab.waitFor();
    await way.tabTo(tab);
    await way.press('Enter');
  } else {
    await way.click(link);
    await way.click(page.locator('.tabs a', { hasText: 'History' }));
  }
  const row = page.locator('.timeline li', { hasText: 'Admitted' });
  await row.waitFor();
  return { ...way.done(), answer: await row.innerText() };
}

/** J3: "it does not work", somebody says and passes on what Claude showed: from any page to the cause. */
async function explain(page, token, keyboard) {
  const consents = action => page.request.post(`${stand.cloud}/control/consents`, { data: { tenant: stand.ids.second, action } });
  await consents('revoke');
  const shown = JSON.parse((await call(token, 'tools/call', { name: 'get_me', arguments: {} })).text).result.content[0].text;
  await consents('grant');
  await page.goto(at('/settings/rules'));
  const way = journey(page);
  const menu = page.locator('.side a[href$="/diagnosis/sign-in"]');
  if (keyboard) {
    await way.tabTo(menu);
    await way.press('Enter');
    await page.locator('#text').waitFor();
    await way.tabTo(page.locator('#text'));
    // Pasted, as nobody types an error by hand.
    await page.evaluate(text => navigator.clipboard.writeText(text), shown);
    await way.press('Control+V');
    await way.tabTo(page.locator('#explain'));
    await way.press('Enter');
  } else {
    await way.click(menu);
    await way.fill(page.locator('#text'), shown);
    await way.click(page.locator('#explain'));
  }
  await page.locator('dl.facts').first().waitFor();
  return { ...way.done(), shown, answer: await page.locator('#main').innerText() };
}

/** The same customer stopped and let in again, many times: how soon the next call knows. */
async function toggle(page, entry, token, times) {
  const refused = [], admitted = [];
  for (let round = 0; round < times; round++) {
    await page.goto(at(`/entries/suspend?id=${entry}`));
    await page.locator('#suspend').click();
    await page.locator('.notice-done').waitFor();
    refused.push(await until(token, 403));
    await page.locator('#reason').fill('The matter is cleared up again');
    await page.locator('#resume').click();
    await page.locator('.notice-done').waitFor();
    admitted.push(await until(token, 200));
  }
  return { refused, admitted };
}

await report(async browser => {
  const out = {};
  const { page, context, seen } = await open(browser, 'approver');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const [kind, keyboard] of [['mouse', false], ['keyboard', true]]) {
    const { organisation, token } = stand.newcomers[kind];
    out[`J1 ${kind}`] = await admit(page, organisation, token, keyboard);
    out[`J4 ${kind}`] = await ask(page, organisation, keyboard);
    out[`J3 ${kind}`] = await explain(page, stand.troubled.token, keyboard);
    out[`J2 ${kind}`] = await stop(page, keyboard ? '/account/me' : '/credentials/status', organisation, token, keyboard);
  }
  out.toggle = await toggle(page, stand.toggled.entry, stand.toggled.token, stand.toggled.times);
  out.policy = seen.policy;
  await dress(context, {});
  return out;
});
