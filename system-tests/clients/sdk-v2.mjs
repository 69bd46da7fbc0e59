// The official TypeScript SDK, version 2: the era is negotiated, or pinned by the last argument; list, call, read.
// Usage: sdk-v2.mjs URL TOKEN TOOL ARGUMENTS [legacy|auto|REVISION]
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';

const [url, token, tool, args, era = 'auto'] = process.argv.slice(2);
const mode = era === 'auto' || era === 'legacy' ? era : { pin: era };
const client = new Client({ name: 'sdk-v2', version: '1' }, { versionNegotiation: { mode } });
await client.connect(new StreamableHTTPClientTransport(new URL(url), {
  requestInit: { headers: { Authorization: `Bearer ${token}` } },
}));
const { tools } = await client.listTools();
const result = await client.callTool({ name: tool, arguments: JSON.parse(args) });
const { contents } = await client.readResource({ uri: result.structuredContent.items[0].uri });
const prompt = await client.getPrompt({ name: 'summarise-unread-mail', arguments: {} });
console.log(JSON.stringify({ tools: tools.map(each => each.name), result, contents, prompt }));
await client.close();
