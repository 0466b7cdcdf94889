// Runs programs one after the other, each with what it prints; the API's host leads to a server.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import twilio from 'twilio';

interface List {
  readonly url: string;
  readonly host: string;
  readonly files: readonly { readonly name: string; readonly file: string }[];
}

const { url, host, files }: List = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const outcomes: Record<string, { readonly output: string; readonly failure: string }> = {};
let current = '';

const realFetch = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const request = new Request(input, init);
  return realFetch(new Request(redirected(request.url), request));
};

type Send = (this: unknown, options: { readonly uri: string }) => unknown;
const prototype: object = twilio.RequestClient.prototype;
const send: Send = Reflect.get(prototype, 'request');
const sendElsewhere: Send = function sendElsewhere(options) {
  return send.call(this, { ...options, uri: redirected(options.uri) });
};
Reflect.set(prototype, 'request', sendElsewhere);

const { log } = console;
for (const { name, file } of files) {
  const lines: string[] = [];
  console.log = (...values: readonly unknown[]) => {
    lines.push(
      values.map((value) => (typeof value === 'string' ? value : inspect(value))).join(' '),
    );
  };
  current = name;
  try {
    await import(pathToFileURL(file).href);
    outcomes[name] = { output: lines.join('\n'), failure: '' };
  } catch (error) {
    outcomes[name] = { output: lines.join('\n'), failure: inspect(error) };
  }
}
console.log = log;
console.log(JSON.stringify(outcomes));

/** The programs of helper libraries name no host, but their libraries do. */
function redirected(address: string): string {
  const { hostname, origin } = new URL(address);
  return hostname === host ? `${url}/${current}${address.slice(origin.length)}` : address;
}
