// A new tenant, from nothing to the first answer and to the stop: consent, desktop application, request, approval,
// configuration, sign-in, call, suspension. People use a browser, the desktop is the official SDK with the configuration file.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { UnauthorizedError } from '@modelcontextprotocol/sdk/client/auth.js';
import { at, open, report, stand } from './browser.mjs';

const { tenant, connector, user, organisation, tool, args } = stand.newcomer;

/** Somebody at a page: what they do is counted. */
function person(page) {
  const did = { signIns: 0, pages: 0, clicks: 0, fields: 0 };
  return {
    page, did,
    go: async address => { did.pages++; await page.goto(address); },
    click: async locator => { did.clicks++; await locator.click(); },
    /** A click that leads to another page. */
    follow: async locator => {
      did.clicks++; did.pages++;
      await Promise.all([page.waitForNavigation(), locator.click()]);
    },
    fill: async (locator, text) => { did.fields++; await locator.fill(text); },
  };
}

/** An order to the simulated cloud, which has no admin centre to click in. */
async function order(path, body) {
  const answer = await fetch(`${stand.cloud}/control/${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.status === 204 ? undefined : answer.json();
}

/** A desktop with that configuration: it waits on this machine for the way back, and signs in in the browser. */
async function desktop(configuration, me) {
  const kept = {};
  const asked = [];
  const waiting = createServer((request, response) => {
    kept.back?.(new URL(request.url, 'http://127.0.0.1').searchParams);
    response.end('You are signed in.');
  });
  waiting.listen(0, '127.0.0.1');
  await once(waiting, 'listening');
  const redirectUrl = `http://127.0.0.1:${waiting.address().port}/callback`;
  const provider = {
    redirectUrl,
    clientMetadata: { client_name: 'Desktop', redirect_uris: [redirectUrl], token_endpoint_auth_method: 'none', scope: configuration.oauth.scope },
    clientInformation: () => ({ client_id: configuration.oauth.clientId }),
    tokens: () => kept.tokens,
    saveTokens: tokens => { kept.tokens = tokens; },
    saveCodeVerifier: verifier => { kept.verifier = verifier; },
    codeVerifier: () => kept.verifier,
    redirectToAuthorization: async address => {
      asked.push(Object.fromEntries(address.searchParams));
      const back = new Promise(resolve => { kept.back = resolve; });
      me.did.signIns++;
      await me.go(address.href);
      await me.click(me.page.locator('button[name=user]', { hasText: user }));
      kept.answer = await back;
      if (!kept.answer.get('code')) throw new Error(`Entra refused: ${kept.answer.get('error_description')}`);
    },
  };
  const connect = async () => {
    const client = new Client({ name: 'desktop', version: '1' });
    const transport = new StreamableHTTPClientTransport(new URL(configuration.url), { authProvider: provider });
    try {
      await client.connect(transport);
      return client;
    } catch (error) {
      if (!(error instanceof UnauthorizedError) || !kept.answer) throw error;
      await transport.finishAuth(kept.answer.get('code'));
      kept.answer = undefined;
      return undefined;
    }
  };
  return {
    asked,
    connect: async () => await connect() ?? await connect(),
    end: () => waiting.close(),
  };
}

const refusal = async action => action().then(() => 'not refused', error => String(error.message));

/** The configuration file, as the status page hands it out. */
async function configuration(me) {
  const link = me.page.locator('a[href*="file=claude-desktop.json"]');
  const [download] = await Promise.all([me.page.waitForEvent('download'), me.click(link)]);
  const parts = [];
  for await (const part of await download.createReadStream()) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString('utf8'))[0];
}

await report(async browser => {
  const customer = await open(browser, '');
  const operator = await open(browser, '');
  const employee = await open(browser, '');
  const out = { did: {} };
  const part = (name, page) => {
    const me = person(page);
    out.did[name] = me.did;
    return me;
  };

  // 1. The customer's administrator consents.
  let me = part('consent', customer.page);
  me.did.signIns++;
  await me.go(`${stand.cloud}/${tenant}/adminconsent?client_id=${connector}`);
  await me.follow(me.page.getByRole('button', { name: 'Accept' }));
  out.consented = await me.page.locator('body').innerText();

  // 2. And registers the desktop application, in an admin centre that is not played: docs/setup-tenant.md, counted there.
  const { id: client } = await order('applications', { register: 'Claude Desktop', redirectUri: 'http://127.0.0.1/callback' });
  await order('consents', { tenant, client, resource: connector, action: 'grant', scopes: ['access_as_user'] });

  // 3. And asks for access.
  me = part('request', customer.page);
  await me.go(at('/request'));
  await me.fill(me.page.locator('#tenant'), tenant);
  await me.follow(me.page.locator('#next'));
  await me.fill(me.page.locator('#client'), client);
  await me.fill(me.page.locator('#users'), '25');
  await me.follow(me.page.locator('#next'));
  await me.fill(me.page.locator('#organisation'), organisation);
  await me.fill(me.page.locator('#purpose'), 'Our people want to find their own mail.');
  await me.fill(me.page.locator('#name'), 'Rae Doe');
  await me.fill(me.page.locator('#mail'), 'rae@tsukimi.example');
  await me.page.waitForFunction(() => document.getElementById('proof').value !== '');
  await me.follow(me.page.locator('#send'));
  out.status = me.page.url();
  const early = await configuration(person(me.page));

  // Meanwhile somebody of theirs is too early: Entra lets them sign in, the connector does not let them in.
  const soon = await desktop(early, person(employee.page));
  out.early = await refusal(soon.connect);
  out.earlySignIns = soon.asked.length;
  soon.end();

  // The operator approves.
  me = part('approval', operator.page);
  me.did.signIns++;
  await me.go(at('/'));
  await me.click(me.page.getByRole('button', { name: stand.people.approver }));
  const accept = me.page.getByRole('button', { name: 'Accept' });
  await Promise.race([me.page.locator('#main h1').first().waitFor(), accept.waitFor().then(() => accept.click())]);
  await me.page.locator('#main h1').first().waitFor();
  await me.follow(me.page.getByRole('link', { name: organisation, exact: true }).first());
  await me.fill(me.page.locator('#reason'), 'Agreed with the customer in the kick-off');
  await me.follow(me.page.locator('#approve'));
  await me.page.locator('.notice-done').waitFor();
  const approved = Date.now();

  // 4. The customer's administrator takes the configuration.
  me = part('configuration', customer.page);
  await me.go(out.status);
  out.approved = await me.page.locator('#main').innerText();
  out.configuration = await configuration(me);
  out.client = client;

  // An employee connects, and gets an answer.
  me = part('first use', employee.page);
  await employee.context.clearCookies();
  const theirs = await desktop(out.configuration, me);
  const connected = await theirs.connect();
  out.admittedWithin = Date.now() - approved;
  out.asked = theirs.asked;
  out.tools = (await connected.listTools()).tools.map(each => each.name);
  out.answer = await connected.callTool({ name: tool, arguments: args });

  // The operator stops them; the next call is refused.
  me = part('stop', operator.page);
  await me.click(me.page.locator('#find'));
  await me.fill(me.page.locator('#find'), organisation);
  me.did.pages++;
  await Promise.all([me.page.waitForNavigation(), me.page.keyboard.press('Enter')]);
  await me.follow(me.page.getByRole('link', { name: `Suspend ${organisation}` }));
  await me.follow(me.page.locator('#suspend'));
  await me.page.locator('.notice-done').waitFor();
  const stopped = Date.now();
  do {
    out.refused = await refusal(() => connected.callTool({ name: tool, arguments: args }));
    out.refusedWithin = Date.now() - stopped;
  } while (out.refused === 'not refused' && out.refusedWithin < 5000);
  theirs.end();
  out.policy = [...customer.seen.policy, ...operator.seen.policy];
  return out;
});
