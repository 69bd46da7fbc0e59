// mcp-remote as a desktop client runs it, a local server over stdio in front of the remote one: list, call, read.
// Usage: mcp-remote.mjs URL TOOL ARGUMENTS [options of mcp-remote]
import { createRequire } from 'node:module';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

const [url, tool, args, ...options] = process.argv.slice(2);
const proxy = createRequire(import.meta.url).resolve('mcp-remote/dist/proxy.js');
const client = new Client({ name: 'behind-mcp-remote', version: '1' });
await client.connect(new StdioClientTransport({
  command: process.execPath,
  args: [proxy, url, ...options, '--allow-http', '--transport', 'http-only'],
  env: process.env,
}));
const { tools } = await client.listTools();
const result = await client.callTool({ name: tool, arguments: JSON.parse(args) });
const { contents } = await client.readResource({ uri: result.structuredContent.items[0].uri });
console.log(JSON.stringify({ tools: tools.map(each => each.name), result, contents }));
await client.close();
