// The official TypeScript SDK, version 1: connect, list, call, read. Usage: sdk-v1.mjs URL TOKEN TOOL ARGUMENTS
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const [url, token, tool, args] = process.argv.slice(2);
const client = new Client({ name: 'sdk-v1', version: '1' });
await client.connect(new StreamableHTTPClientTransport(new URL(url), {
  requestInit: { headers: { Authorization: `Bearer ${token}` } },
}));
const { tools } = await client.listTools();
const result = await client.callTool({ name: tool, arguments: JSON.parse(args) });
const { contents } = await client.readResource({ uri: result.structuredContent.items[0].uri });
const prompt = await client.getPrompt({ name: 'summarise-unread-mail', arguments: {} });
console.log(JSON.stringify({ tools: tools.map(each => each.name), result, contents, prompt }));
await client.close();
