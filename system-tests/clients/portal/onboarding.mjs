// A stranger's way in, by mouse and by keyboard alone, and what a stranger must not get.
import { ask, wish } from './asking.mjs';
import { at, journey, open, report, stand } from './browser.mjs';

// The quotes come first, where shortened names still have them.
const ATTACK = '\'"<script>window.hit=1</script><img src=x onerror="window.hit=1"> #{999999+2} ${999999+2} {0}';

await report(async browser => {
  const out = {};
  for (const kind of ['mouse', 'keyboard']) {
    const { page, context, seen } = await open(browser, '');
    out[`J1 ${kind}`] = await ask(page, wish(`Asked by ${kind}`), kind === 'keyboard');
    out[`J1 ${kind}`].cookies = (await context.cookies()).map(each => each.name).filter(name => name !== '__Host-portal-look');
    out[`J1 ${kind}`].policy = seen.policy;
    await context.close();
  }

  // J3: from an error to its cause.
  {
    const { page, context } = await open(browser, '');
    await page.goto(at('/request'));
    const way = journey(page);
    await way.click(page.getByRole('link', { name: 'What does an error mean?' }));
    await way.fill(page.locator('#text'), 'Sign-in failed. AADSTS65001: The user or administrator has not consented. Trace ID: 1');
    await way.click(page.locator('#explain'));
    await page.locator('dl.facts').waitFor();
    out.J3 = { ...way.done(), answer: await page.locator('#main').innerText() };
    await context.close();
  }

  // What was typed comes back as text, on the status page and before the approver.
  {
    const { page, context, seen } = await open(browser, '');
    const hostile = { ...wish(ATTACK), purpose: ATTACK, name: ATTACK };
    const asked = await ask(page, hostile, false);
    out.hostile = { filed: asked.url.includes('/status'), hit: await page.evaluate(() => window.hit ?? 0), evaluated: asked.told.includes('1000001'),
      markup: await page.locator('main script, main [onerror]').count(), policy: seen.policy };

    // Downloads of the kit, through the browser.
    const links = await page.locator('a[href*="/request/kit"]').evaluateAll(all => all.map(each => each.href));
    out.kit = [];
    for (const link of links) {
      const answer = await context.request.get(link);
      const body = await answer.body();
      out.kit.push({ name: new URL(link).searchParams.get('file'), status: answer.status(), disposition: answer.headers()['content-disposition'], base64: body.toString('base64') });
    }

    // A link that is not exactly the one leads nowhere, and says nothing.
    const key = new URL(page.url()).searchParams.get('key');
    const other = (key[0] === 'A' ? 'B' : 'A') + key.slice(1);
    out.links = [];
    for (const path of [`/request/status?key=${other}`, '/request/status?key=', '/request/status', `/request/status?key=${key}x`, `/request/kit?key=${other}&file=.mcp.json`, '/request/kit?key=&file=x']) {
      out.links.push((await context.request.get(at(path))).status());
    }
    out.traversal = (await context.request.get(at(`/request/kit?key=${key}&file=../../WEB-INF/web.xml`))).status();

    // Withdrawn once, it cannot be withdrawn again.
    await page.locator('#sure').check();
    await page.locator('#withdraw-now').click();
    await page.locator('.status', { hasText: 'Withdrawn' }).waitFor();
    out.withdrawn = { offered: await page.locator('#withdraw-now').count(), again: await page.getByRole('link', { name: 'Request access again' }).count() };
    await context.close();
  }

  // A program that fills in everything, or sends without a form of ours, files nothing.
  {
    const { page, context } = await open(browser, '');
    await page.goto(at(`/request?tenant=${stand.ids.third}&client=c0000000-0000-4000-8000-0000000000e1`));
    const send = more => context.request.post(at('/request'), { maxRedirects: 0, headers: { Origin: new URL(stand.portal).origin, 'Sec-Fetch-Site': 'same-origin' },
      form: { ask_SUBMIT: '1', 'jakarta.faces.ViewState': 'stateless', step: '3', tenant: stand.ids.third, client: 'c0000000-0000-4000-8000-0000000000e1', users: '5',
        organisation: 'Robot', purpose: 'I am a program and want in.', name: 'Robot', mail: 'robot@robot.example', seal: '', proof: '', website: '', send: 'Send the request', ...more } });
    const bare = await send({});
    const trap = await send({ website: 'https://robot.example' });
    out.robot = [bare.status(), trap.status()];
    const codes = [];
    for (let at = 0; at < 70; at++) codes.push((await context.request.get(`${stand.portal}/request/refused?code=M365C-20${at % 90 + 10}`)).text());
    out.slowed = (await Promise.all(codes)).filter(each => each.includes('too many') || each.includes('Too many')).length;
    await context.close();
  }

  // Signed in: the same files of an entry, and the trail as a file.
  {
    const { context } = await open(browser, 'viewer');
    out.inside = {};
    for (const [name, path] of Object.entries({ kit: `/entries/kit?id=${stand.ids.entry}&file=claude-desktop.reg`, csv: '/audit/export?format=csv', jsonl: '/audit/export?format=jsonl' })) {
      const answer = await context.request.get(at(path));
      out.inside[name] = { status: answer.status(), type: answer.headers()['content-type'], start: (await answer.body()).toString('utf8').slice(0, 120) };
    }
    await context.close();
    const nobody = await open(browser, '');
    out.outside = [];
    for (const path of [`/entries/kit?id=${stand.ids.entry}&file=.mcp.json`, '/audit/export?format=csv']) {
      out.outside.push((await nobody.context.request.get(at(path), { maxRedirects: 0 })).status());
    }
    await nobody.context.close();
  }
  return out;
});
