// Pages without a sign-in: asking for access, its status, and what a refusal means.
export default [
  { name: 'request access', path: '/request', public: true, shot: true, act: {
    refused: async page => { await page.locator('#next').click(); await page.locator('.notice-problem').waitFor(); },
    what: async page => {
      await page.locator('#tenant').fill('a0000000-0000-4000-8000-000000000003');
      await page.locator('#next').click();
      await page.locator('#client').waitFor();
      for (const each of await page.locator('fieldset:not(.away) details > summary').all()) await each.click();
    } } },
  { name: 'request prefilled', path: '/request?tenant=a0000000-0000-4000-8000-000000000003&client=c0000000-0000-4000-8000-0000000000d1', public: true },
  { name: 'status waiting', path: '/request/status?key={waitingLink}', public: true, shot: true, act: {
    refused: async page => { await page.locator('#withdraw-now').click(); await page.locator('.notice-problem').waitFor(); },
    unfolded: async page => { for (const each of await page.locator('details > summary').all()) await each.click(); } } },
  { name: 'status approved', path: '/request/status?key={approvedLink}', public: true, shot: true },
  { name: 'status of no request', path: '/request/status?key=nothing', public: true, status: 404 },
  { name: 'why refused', path: '/request/refused?code=M365C-2001', empty: '/request/refused', public: true, shot: true, act: {
    unknown: async page => { await page.locator('#text').fill('nothing known'); await page.locator('#explain').click(); await page.locator('.empty').waitFor(); } } },
];
