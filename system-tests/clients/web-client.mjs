// An MCP client in a web page: what a real browser lets it send and read across origins.
// Usage: web-client.mjs CHROMIUM MCP_URL TOKEN HOST_OF_THE_PAGE
import http from 'node:http';
import { chromium } from 'playwright-core';

const [executablePath, url, token, host] = process.argv.slice(2);
const site = http.createServer((_, response) => response.setHeader('Content-Type', 'text/html').end('<title>Client</title>'));
await new Promise((listening) => site.listen(0, '127.0.0.1', listening));
const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
try {
  const page = await browser.newPage();
  await page.goto(`http://${host}:${site.address().port}/`);
  const seen = await page.evaluate(async ({ url, token }) => {
    const post = async (headers, message) => {
      try {
        const answer = await fetch(url, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream', ...headers },
          body: JSON.stringify({ jsonrpc: '2.0', id: 1, ...message }),
        });
        return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
      } catch (blocked) {
        return { blocked: String(blocked) };
      }
    };
    const initialize = { method: 'initialize',
      params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'web', version: '1' } } };
    const unauthorized = await post({}, initialize);
    const pointer = /resource_metadata="([^"]*)"/.exec(unauthorized.headers?.['www-authenticate'] ?? '')?.[1];
    const Authorization = `Bearer ${token}`;
    return {
      unauthorized,
      metadata: pointer && await (await fetch(pointer)).json(),
      initialized: await post({ Authorization }, initialize),
      listed: await post({
        Authorization, 'MCP-Protocol-Version': '2026-07-28', 'Mcp-Method': 'tools/list',
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      }, { method: 'tools/list', params: { _meta: {
        'io.modelcontextprotocol/protocolVersion': '2026-07-28', 'io.modelcontextprotocol/clientCapabilities': {} } } }),
    };
  }, { url, token });
  console.log(JSON.stringify(seen));
} finally {
  await browser.close();
  site.close();
}
