#!/usr/bin/env node
// A browser for sign-ins without a screen: opens the URL, picks the account of BROWSER_USER on Entra's page, accepts what
// is asked, and follows the way back to the client that waits on this machine. Clients start it as $BROWSER URL.
import { pathToFileURL } from 'node:url';

const unescape = (text) => text.replace(/&(amp|lt|gt|quot|#39);/g,
  (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]);

export async function signIn(url, user) {
  let page = await fetch(url, { redirect: 'manual' });
  for (let step = 0; step < 6 && page.status === 200; step++) {
    const html = await page.text();
    const form = new URLSearchParams();
    for (const [, name, value] of html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)) {
      form.append(unescape(name), unescape(value));
    }
    const account = [...html.matchAll(/<button name="user" value="([^"]*)">(.*?)<\/button>/gs)]
      .find(([, , label]) => label.includes(user));
    if (account) form.set('user', unescape(account[1]));
    else if (html.includes('value="accept"')) form.set('consent', 'accept');
    else throw new Error(`No account of ${user} on:\n${html.replace(/<style>.*<\/style>/s, '').replace(/<[^>]*>/g, ' ')}`);
    page = await fetch(url, { method: 'POST', body: form, redirect: 'manual' });
  }
  const back = page.headers.get('location');
  if (!back) throw new Error(`The sign-in ended with ${page.status}`);
  return new URL(back);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const back = await signIn(process.argv.at(-1), process.env.BROWSER_USER);
  const answer = await fetch(back);
  if (!answer.ok) throw new Error(`The client answered ${answer.status}: ${await answer.text()}`);
}
