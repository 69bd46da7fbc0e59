// Opens every page as everybody and says what each one gets: a status, and the buttons that are offered.
import { at, open, report } from './browser.mjs';
import { pages } from './pages.mjs';

await report(async browser => {
  const rows = [];
  for (const role of ['', 'viewer', 'approver', 'administrator']) {
    const { page, context } = await open(browser, role);
    for (const each of pages) {
      const answer = await page.goto(at(each.path));
      rows.push({
        role: role || 'nobody', name: each.name, public: each.public === true, expected: each.status, status: answer.status(),
        inside: page.url().startsWith(at('/')),
        buttons: await page.locator('main input[type="submit"]:not([disabled])').evaluateAll(all => all.map(one => one.id).filter(id => id)),
      });
    }
    await context.close();
  }
  return rows;
});
