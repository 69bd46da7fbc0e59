// What the portal must not let anybody do through a browser.
import { at, open, passEntra, report, stand } from './browser.mjs';

const WHY = 'A reason of more than ten characters';
const XSS = [
  '<script>window.hit = 1</script>', '"><img src=x onerror="window.hit = 1">', "'-alert(1)-'", '</textarea><svg onload="window.hit=1">',
  'javascript:window.hit=1', '{{constructor.constructor("window.hit=1")()}}',
];
// An evaluated expression would show 1000001; a pattern would lose its braces.
const EL = ['#{999999+2}', '${999999+2}', '#{signedIn.name}', "{0} it's"];

const text = page => page.locator('body').innerText();

await report(async browser => {
  const out = {};

  // Stored through every free-text field, read back on every page that shows it.
  {
    const { page, seen } = await open(browser, 'administrator');
    const stored = [...XSS, ...EL].join(' ');
    const broken = [];
    const look = async path => {
      await page.goto(at(path));
      const shown = (await text(page)) + (await page.locator('input, textarea').evaluateAll(all => all.map(each => each.value).join(' ')));
      if (await page.evaluate(() => window.hit)) broken.push(`${path}: script ran`);
      if (/1000001/.test(shown)) broken.push(`${path}: an expression was evaluated`);
      if (await page.locator('main script, main [onerror], main [onload]').count()) broken.push(`${path}: markup came through`);
      return shown;
    };
    const label = stored.slice(0, 190);
    await page.goto(at(`/entries/entry?id=${stand.ids.victim}&tab=policy`));
    await page.locator('#label').fill(label);
    await page.locator('#tenantDomain').fill('#{999999+2}.example');
    await page.locator('#contact').fill(stored.slice(0, 300));
    await page.locator('#notes').fill(stored);
    await page.locator('#reason').fill(`${WHY} ${stored}`);
    await page.locator('#save').click();
    await page.locator('.notice-done').waitFor();
    const told = await text(page);
    out.labelShownAsTyped = told.includes(label.replace(/\s+/g, ' ').slice(0, 60));
    for (const path of [`/entries/entry?id=${stand.ids.victim}`, `/entries/entry?id=${stand.ids.victim}&tab=policy`,
      `/entries/entry?id=${stand.ids.victim}&tab=history`, '/entries/list?q=999999', `/entries/suspend?id=${stand.ids.victim}`,
      `/entries/revoke?id=${stand.ids.victim}`, `/entries/bulk?action=suspend&pick=${stand.ids.victim}`]) await look(path);
    // Through a request: what a stranger typed, as the approver reads it.
    for (const path of ['/', '/requests/queue', `/requests/review?id=${stand.ids.hostileRequest}`]) await look(path);
    // Reflected: search, sort and ids in addresses.
    for (const attack of [...XSS, ...EL]) {
      const encoded = encodeURIComponent(attack);
      await look(`/entries/list?q=${encoded}&sort=${encoded}&size=${encoded}&page=${encoded}&ending=${encoded}&tool=${encoded}&created=${encoded}`);
      await look(`/entries/admit?tenant=${encoded}&client=${encoded}`);
      await look(`/requests/queue?show=${encoded}`);
      await look(`/switches/release?scope=${encoded}&subject=${encoded}`);
    }
    // Through the rules: the banner stands on every page.
    await page.goto(at('/settings/rules'));
    await page.locator('#banner').fill(stored.slice(0, 480));
    await page.locator('#reason').fill(WHY);
    await page.locator('#save').click();
    await page.locator('.notice-done').waitFor();
    await look('/');
    await page.goto(at('/settings/rules'));
    await page.locator('#banner').fill('');
    await page.locator('#reason').fill(WHY);
    await page.locator('#save').click();
    await page.locator('.notice-done').waitFor();
    out.stored = broken;
    out.policy = seen.policy;
    await page.context().close();
  }

  // A page of another site: its form is refused, its frame stays empty.
  {
    const { page, context } = await open(browser, 'administrator');
    await page.goto(at(`/entries/suspend?id=${stand.ids.entry}`));
    const state = await page.locator('input[name="jakarta.faces.ViewState"]').first().getAttribute('value');
    const evil = await context.newPage();
    await evil.route('http://evil.localhost/**', route => route.fulfill({ contentType: 'text/html', body: `
      <form id="f" method="post" action="${at('/entries/suspend')}?id=${stand.ids.entry}">
      <input name="suspend" value="x"><input name="jakarta.faces.ViewState" value="${state}"></form>
      <iframe id="frame" src="${at('/')}"></iframe>` }));
    await evil.goto('http://evil.localhost/');
    const framed = evil.frames().find(each => each.url().startsWith(stand.portal));
    out.framed = framed ? (await framed.locator('body').innerText().catch(() => '')) : '';
    const [answer] = await Promise.all([evil.waitForResponse(each => each.request().method() === 'POST'), evil.evaluate(() => document.getElementById('f').submit())]);
    out.crossSiteForm = answer.status();
    // A form that knows no view state, and one with another's.
    const bare = async data => (await context.request.post(at(`/entries/suspend?id=${stand.ids.entry}`), {
      form: data, headers: { Origin: new URL(stand.portal).origin, 'Sec-Fetch-Site': 'same-origin' }, maxRedirects: 0 })).status();
    out.withoutState = await bare({ suspend: 'x' });
    out.outside = [];
    for (const path of ['/jakarta.faces.resource/..%2fWEB-INF%2fweb.xml', '/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF', '/jakarta.faces.resource/web.xml?ln=..%2fWEB-INF',
      '/jakarta.faces.resource/css/../../WEB-INF/faces-config.xml', '/jakarta.faces.resource/portal.css?ln=..%2f..%2fetc', '/WEB-INF/web.xml', '/WEB-INF/templates/page.xhtml', '/templates/page.xhtml']) {
      const answer = await context.request.get(at(path), { maxRedirects: 0 });
      out.outside.push({ path, status: answer.status(), leaks: /web-app|facelets|<ui:/.test(await answer.text()) });
    }
    out.forgedState = await bare({ suspend: 'x', 'jakarta.faces.ViewState': 'Zm9yZ2Vk' });
    out.unreadableState = await bare({ suspend: 'x', 'jakarta.faces.ViewState': 'forged:1' });
    out.foreignOrigin = (await context.request.post(at(`/entries/suspend?id=${stand.ids.entry}`), {
      form: { suspend: 'x', 'jakarta.faces.ViewState': state }, headers: { Origin: 'https://evil.example' }, maxRedirects: 0 })).status();
    out.stillActive = await (async () => { await page.goto(at(`/entries/entry?id=${stand.ids.entry}`)); return page.locator('.head .status').innerText(); })();
    await context.close();
  }

  // A viewer posts a button that was not offered.
  {
    const { page, context } = await open(browser, 'viewer');
    await page.goto(at(`/entries/suspend?id=${stand.ids.entry}`));
    out.viewerOffered = await page.locator('#suspend').count();
    await page.goto(at('/account/me'));
    const state = await page.locator('input[name="jakarta.faces.ViewState"]').first().getAttribute('value');
    await context.request.post(at(`/entries/suspend?id=${stand.ids.entry}`), {
      form: { suspend: 'x', 'jakarta.faces.ViewState': state }, headers: { Origin: new URL(stand.portal).origin, 'Sec-Fetch-Site': 'same-origin' } });
    await page.goto(at(`/entries/entry?id=${stand.ids.entry}`));
    out.afterViewer = await page.locator('.head .status').innerText();
    await context.close();
  }

  // Session: a planted id is not kept, the cookie is confined, signing out ends it, a way out of the site is not taken.
  {
    const { page, context } = await open(browser, '');
    await page.goto(at('/'));
    const cookie = async () => (await context.cookies()).filter(each => /portal$|CONNECTORSID|JSESSION/i.test(each.name));
    const planted = (await cookie())[0];
    await passEntra(page, 'viewer');
    const own = (await cookie()).find(each => each.name === planted?.name) ?? (await cookie())[0];
    out.cookie = own && { name: own.name, secure: own.secure, httpOnly: own.httpOnly, sameSite: own.sameSite, path: own.path };
    out.fixation = planted ? planted.value !== own.value : true;
    out.signInAgainElsewhere = await (async () => {
      const answer = await context.request.get(at('/sign-in-again?to=https://evil.example/'), { maxRedirects: 0 });
      return new URL(answer.headers().location, stand.portal).host;
    })();
    await page.goto(at('/account/me'));
    await page.locator('#signOut').click();
    await page.waitForURL(/session\/ended/);
    await context.addCookies([own]);
    const after = await context.request.get(at('/'), { maxRedirects: 0 });
    out.afterSignOut = { status: after.status(), toEntra: (after.headers().location ?? '').startsWith(stand.cloud) };
    out.headers = (await context.request.get(at('/session/ended'))).headers();
    await context.close();
  }

  // The local account: the right password opens, guessing is stopped.
  {
    const { page, context } = await open(browser, '');
    const attempt = async password => {
      await page.goto(at('/session/break-glass'));
      await page.locator('#user').fill(stand.rescue.user);
      await page.locator('#password').fill(password);
      await page.locator('#signIn').click();
      await page.waitForLoadState();
      return page.locator('.me-name').count().then(async inside => inside ? 'in' : page.locator('.notice-problem p').innerText());
    };
    out.rightPassword = await attempt(stand.rescue.password);
    await context.clearCookies();
    out.guesses = [];
    for (let guess = 0; guess < 6; guess++) out.guesses.push(await attempt(`wrong password number ${guess}`));
    out.lockedEvenIfRight = await attempt(stand.rescue.password);
    await context.close();
  }
  return out;
});
