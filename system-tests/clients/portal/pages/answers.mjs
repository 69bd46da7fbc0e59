// Pages that answer: set-up kit, audit trail, evaluator, sign-in diagnosis.
export default [
  { name: 'setup', path: '/entries/entry?id={entry}&tab=setup', shot: true, act: {
    unfolded: async page => { for (const each of await page.locator('main details > summary').all()) await each.click(); } } },
  { name: 'failures', path: '/entries/entry?id={entry}&tab=diagnosis' },
  { name: 'audit', path: '/audit/trail', empty: '/audit/trail?text=nobody-wrote-this', shot: true, act: {
    proven: async page => { await page.locator('#verify').click(); await page.locator('.notice-done, .notice-problem[role="alert"]').waitFor(); } } },
  { name: 'calls', path: '/calls/list', empty: '/calls/list?tool=nobody-calls-this', shot: true, act: {
    unfolded: async page => { const all = await page.locator('main td details > summary').all(); if (all.length === 0) return false; for (const each of all.slice(0, 3)) await each.click(); } } },
  { name: 'evaluator', path: '/evaluator/check?tenant={third}&client=c0000000-0000-4000-8000-0000000000d1', empty: '/evaluator/check', shot: true, act: {
    refused: async page => { await page.locator('#token').fill('no token at all'); await page.locator('#judge-token').click(); await page.locator('#verdict').waitFor(); } } },
  { name: 'diagnosis', path: '/diagnosis/sign-in', shot: true, act: {
    explained: async page => { await page.locator('#text').fill('AADSTS65001 and AADSTS53003'); await page.locator('#explain').click(); await page.locator('dl.facts').first().waitFor(); } } },
  { name: 'connection', path: '/connection/test?tenant={home}', empty: '/connection/test', shot: true, act: {
    tested: async page => { await page.locator('#test').click(); await page.locator('#verdict').waitFor(); for (const each of await page.locator('main details > summary').all()) await each.click(); },
    broken: async page => { await page.locator('#tenant').fill('f0000000-0000-4000-8000-00000000dead'); await page.locator('#test').click(); await page.locator('#verdict').waitFor(); } } },
  { name: 'automation', path: '/automation/api', shot: true, act: {
    unfolded: async page => { for (const each of (await page.locator('main details > summary').all()).slice(0, 6)) await each.click(); } } },
  { name: 'import', path: '/transfer/import', shot: true, act: {
    previewed: async page => {
      const row = (tenant, label) => `${tenant},d0000000-0000-4000-8000-000000000007,${label}`;
      const rows = ['tenant,client,label', row('e1000000-0000-4000-8000-000000000001', 'New one'), row('not-a-tenant', 'Wrong one')];
      await page.locator('#upload').setInputFiles({ name: 'entries.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
      await page.locator('#preview').click();
      await page.locator('#sums').waitFor();
    }, refused: async page => { await page.locator('#preview').click(); await page.locator('.notice-problem').waitFor(); } } },
];
