// The official suite cannot send a token: a proxy beside it adds one. Host and Origin stay as they are, for the
// rebinding scenario is about them. Usage: conformance.mjs URL TOKEN RESULTS [options of `conformance server`]
import { spawn } from 'node:child_process';
import http from 'node:http';
import { createRequire } from 'node:module';

const [server, token, results, ...options] = process.argv.slice(2);
const { hostname, port, pathname } = new URL(server);

const proxy = http.createServer((request, response) => {
  const headers = { ...request.headers, authorization: `Bearer ${token}` };
  const { method, url: path } = request;
  const forwarded = http.request({ host: hostname, port, method, path, headers }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  forwarded.on('error', () => response.destroy());
  response.on('close', () => forwarded.destroy());
  request.pipe(forwarded);
});

await new Promise((listening) => proxy.listen(0, '127.0.0.1', listening));
const url = `http://localhost:${proxy.address().port}${pathname}`;
const suite = createRequire(import.meta.url).resolve('@modelcontextprotocol/conformance/dist/index.js');
const run = spawn(process.execPath, [suite, 'server', '--url', url, '-o', results, ...options], { stdio: 'inherit' });
run.on('exit', (code) => process.exit(code ?? 1));
