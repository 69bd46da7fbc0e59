// Loaded before the peer: what it sends to Microsoft's hosts goes to the sandbox (BENCH_UPSTREAM).
import https from 'node:https';

const upstream = new URL(process.env.BENCH_UPSTREAM);
const microsoft = /^(login\.microsoftonline\.com|graph\.microsoft\.com|login\.microsoft\.com|login\.windows\.net)$/;

function turned(address) {
  const url = new URL(address);
  if (microsoft.test(url.hostname)) {
    url.hostname = upstream.hostname;
    url.port = upstream.port;
  }
  return url;
}

const fetch = globalThis.fetch;
globalThis.fetch = (input, init) =>
  input instanceof Request
    ? fetch(new Request(turned(input.url), input), init)
    : fetch(turned(input), init);

const request = https.request;
https.request = (first, ...rest) => {
  if (typeof first === 'string' || first instanceof URL) {
    return request(turned(first), ...rest);
  }
  const host = first.hostname ?? first.host;
  if (microsoft.test(host)) {
    const { host: unused, ...others } = first;
    return request(
      {
        ...others,
        hostname: upstream.hostname,
        port: upstream.port,
        servername: upstream.hostname,
        headers: { ...first.headers, host: upstream.host },
      },
      ...rest,
    );
  }
  return request(first, ...rest);
};
