// Pages of the portal's console. Every file here is read by the tests: { path, name, public?, states? }. A path may name
// ids of the stand's sample data as {entry}, {request}, {tenant}, {client}. `empty` shows the same page without data,
// `act` brings a loaded page into a further state.
const refused = button => async page => {
  // What the browser itself would stop is sent, so that the page says what is wrong.
  await page.locator('main form [required], main form [minlength]').evaluateAll(all => all.forEach(each => { each.removeAttribute('required'); each.removeAttribute('minlength'); }));
  await page.locator(button).click();
  await page.locator('.notice-problem').first().waitFor();
};
const expired = async page => {
  await page.locator('input[name="jakarta.faces.ViewState"]').evaluateAll(all => all.forEach(each => { each.value = 'gone:1'; }));
  await page.locator('#save').click();
  await page.waitForFunction(() => !document.getElementById('save'));
};

export default [
  { name: 'dashboard', path: '/', shot: true },
  { name: 'requests', path: '/requests/queue', empty: '/requests/queue?show=mine', shot: true },
  { name: 'review', path: '/requests/review?id={request}', shot: true,
    act: { refused: async page => {
      if (await page.locator('#approve').count() === 0) return false;
      await page.locator('#reason').evaluate(each => { each.removeAttribute('required'); each.removeAttribute('minlength'); });
      await page.locator('#approve').click();
      await page.locator('.notice-problem').waitFor();
    }, unfolded: async page => { for (const each of await page.locator('details.more > summary').all()) await each.click(); } } },
  { name: 'callers', path: '/requests/callers', empty: '/requests/callers?state=BLOCKED', shot: true },
  { name: 'caller', path: '/requests/caller?tenant={callerTenant}&client={callerClient}' },
  { name: 'entries', path: '/entries/list', empty: '/entries/list?q=nothing-is-called-so', shot: true },
  { name: 'entries narrowed', path: '/entries/list?tool=search_mail&created=2020-01-01&status=ACTIVE' },
  { name: 'entry', path: '/entries/entry?id={entry}', shot: true },
  { name: 'policy', path: '/entries/entry?id={entry}&tab=policy', act: { refused: refused('#save') } },
  { name: 'history', path: '/entries/entry?id={entry}&tab=history' },
  { name: 'usage', path: '/entries/entry?id={used}&tab=usage', empty: '/entries/entry?id={entry}&tab=usage', shot: true,
    act: { unfolded: async page => { for (const each of await page.locator('details.more > summary').all()) await each.click(); } } },
  { name: 'suspend', path: '/entries/suspend?id={entry}' },
  { name: 'extend', path: '/entries/renew?id={entry}', act: { refused: refused('#renew') } },
  { name: 'revoke', path: '/entries/revoke?id={entry}' },
  { name: 'bulk', path: '/entries/bulk?action=suspend&pick={entry}', empty: '/entries/bulk' },
  { name: 'admit', path: '/entries/admit', act: { refused: refused('#admit') } },
  { name: 'stop', path: '/switches/stop', shot: true },
  { name: 'release', path: '/switches/release?scope=TOOL&subject=get_me' },
  { name: 'health', path: '/health/nodes', shot: true },
  { name: 'settings', path: '/settings/rules', shot: true },
  { name: 'credentials', path: '/credentials/status', shot: true },
  { name: 'account', path: '/account/me', act: { expired } },
  { name: 'nothing', path: '/nothing/here', status: 404 },
  { name: 'signed out', path: '/session/ended', public: true },
  { name: 'local account', path: '/session/break-glass', public: true },
];
