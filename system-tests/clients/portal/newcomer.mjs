// The whole of J1, and as J6 by keyboard alone: a visitor asks, an approver decides, an administrator of the tenant consents, and
// the first call is answered. Counts both people's clicks and keys.
import { ask, wish } from './asking.mjs';
import { at, journey, open, report, stand } from './browser.mjs';
import { call, until } from './calls.mjs';

const WHY = 'Agreed with the customer in the kick-off';

/** The approver finds the request on the dashboard's list and lets it in. */
async function approve(page, organisation, keyboard) {
  await page.goto(at('/requests/queue?size=100'));
  const way = journey(page);
  const press = async locator => {
    if (!keyboard) return way.click(locator);
    await way.tabTo(locator, 400);
    return way.press('Enter');
  };
  await press(page.getByRole('link', { name: organisation, exact: true }).first());
  await page.locator('#reason').waitFor();
  if (keyboard) {
    await way.tabTo(page.locator('#reason'));
    await way.type(WHY);
  } else {
    await way.fill(page.locator('#reason'), WHY);
  }
  await press(page.locator('#approve'));
  await page.locator('.notice-done').waitFor();
  return way.done();
}

/** The visitor comes back by the link, and their administrator consents at Entra. */
async function consent(page, context, keyboard) {
  await page.reload();
  const way = journey(page);
  const link = page.locator('.next a.button-main');
  await link.waitFor();
  const opened = context.waitForEvent('page');
  if (keyboard) {
    await way.tabTo(link);
    await way.press('Enter');
  } else {
    await way.click(link);
  }
  const entra = await opened;
  const accept = entra.getByRole('button', { name: 'Accept' });
  await accept.waitFor();
  const there = journey(entra);
  if (keyboard) {
    await there.tabTo(accept);
    await Promise.all([entra.waitForNavigation(), there.press('Enter')]);
  } else {
    await Promise.all([entra.waitForNavigation(), there.click(accept)]);
  }
  const told = await entra.locator('body').innerText();
  await entra.close();
  const [here, elsewhere] = [way.done(), there.done()];
  return { clicks: here.clicks + elsewhere.clicks, keys: here.keys + elsewhere.keys, seconds: here.seconds, told };
}

await report(async browser => {
  const out = {};
  const approver = await open(browser, 'approver');
  for (const [kind, keyboard] of [['J1 mouse', false], ['J6 keyboard', true]]) {
    const { tenant, token } = stand.newcomers[kind];
    const organisation = `Newcomer by ${kind}`;
    const begun = Date.now();
    const visitor = await open(browser, '');
    const before = (await call(token)).status;
    const asked = await ask(visitor.page, wish(organisation, tenant), keyboard);
    const approved = await approve(approver.page, organisation, keyboard);
    const admitted = await until(token, 200);
    const consented = await consent(visitor.page, visitor.context, keyboard);
    const tool = await call(token, 'tools/call', { name: 'get_me', arguments: {} });
    await visitor.page.reload();
    out[kind] = { before, asked, approved, admitted, consented, tool: tool.status, answer: tool.text.slice(0, 300),
      seconds: (Date.now() - begun) / 1000, status: await visitor.page.locator('#main').innerText(), policy: [...visitor.seen.policy, ...approver.seen.policy] };
    await visitor.context.close();
  }
  return out;
});
