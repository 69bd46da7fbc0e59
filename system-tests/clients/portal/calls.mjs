// Calls the connector as an MCP client does, and waits for an answer to change.
import { stand } from './browser.mjs';

/** The status of one call with that token; 200 means that it was let in. */
export async function call(token, method = 'tools/list', params = {}) {
  const answer = await fetch(stand.mcp, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`, 'Content-Type': 'application/json',
      Accept: 'application/json, text/event-stream', 'MCP-Protocol-Version': '2025-11-25',
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  const text = await answer.text();
  return { status: answer.status, text };
}

/** Calls until the status is that, and says after how many milliseconds it was. */
export async function until(token, status, most = 5000) {
  const started = Date.now();
  for (;;) {
    if ((await call(token)).status === status) return Date.now() - started;
    if (Date.now() - started > most) throw new Error(`still not ${status} after ${most} ms`);
  }
}
