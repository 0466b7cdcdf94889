// Loaded before a snippet runs: the API's host names lead to the example server.
const examples = process.env['EXAMPLES'] ?? '';
const realFetch = globalThis.fetch;

globalThis.fetch = (input, init) => {
  const request = new Request(input, init);
  const { hostname, pathname, search } = new URL(request.url);
  if (!hostname.endsWith('.twilio.com')) return Promise.reject(new Error(`Not here: ${hostname}`));
  return realFetch(new Request(`${examples}${pathname}${search}`, request));
};

Object.assign(globalThis, { accountSid: 'AC1', authToken: 'x' });
