// From a bare URL to a tool's answer: the official TypeScript SDKs find out by themselves where to sign in and for what,
// sign in with PKCE, and call. Usage: sign-in.mjs 1|2 URL CLIENT_ID USER TOOL ARGUMENTS
import { signIn } from './browser.mjs';

const [version, url, clientId, user, tool, args] = process.argv.slice(2);
const { Client, StreamableHTTPClientTransport, UnauthorizedError } = version === '2'
  ? await import('@modelcontextprotocol/client')
  : {
      ...await import('@modelcontextprotocol/sdk/client/index.js'),
      ...await import('@modelcontextprotocol/sdk/client/streamableHttp.js'),
      ...await import('@modelcontextprotocol/sdk/client/auth.js'),
    };

/** What a desktop client keeps; nothing is known at the start but its own registration. */
const kept = {};
const asked = [];
const provider = {
  redirectUrl: 'http://127.0.0.1:49152/callback',
  clientMetadata: { client_name: 'Sample', redirect_uris: ['http://127.0.0.1:49152/callback'], token_endpoint_auth_method: 'none' },
  clientInformation: () => ({ client_id: clientId }),
  tokens: () => kept.tokens,
  saveTokens: (tokens) => { kept.tokens = tokens; },
  saveCodeVerifier: (verifier) => { kept.verifier = verifier; },
  codeVerifier: () => kept.verifier,
  saveDiscoveryState: (state) => { kept.discovery = state; },
  discoveryState: () => kept.discovery,
  redirectToAuthorization: async (address) => {
    asked.push(Object.fromEntries(address.searchParams));
    kept.answer = (await signIn(address, user)).searchParams;
    if (!kept.answer.get('code')) throw new Error(`Entra refused: ${kept.answer.get('error_description')}`);
  },
};
const options = version === '2' ? { versionNegotiation: { mode: 'auto' } } : {};
const connect = async () => {
  const client = new Client({ name: 'sign-in', version: '1' }, options);
  const transport = new StreamableHTTPClientTransport(new URL(url), { authProvider: provider });
  try {
    await client.connect(transport);
  } catch (error) {
    if (!(error instanceof UnauthorizedError) || !kept.answer) throw error;
    await transport.finishAuth(version === '2' ? kept.answer : kept.answer.get('code'));
    kept.answer = undefined;
    return undefined;
  }
  return client;
};
const client = await connect() ?? await connect();
const { tools } = await client.listTools();
const result = await client.callTool({ name: tool, arguments: JSON.parse(args) });
console.log(JSON.stringify({ asked, scope: kept.tokens.scope, tools: tools.map(each => each.name), result }));
await client.close();
