import * as fc from 'fast-check';
import { legacy, modern, type Sent } from '../../helpers/mcp-wire.ts';
import type { Attack, Verdict } from './attack.ts';
import { headerText, long } from './texts.ts';

const list = fc
  .constantFrom(modern, legacy)
  .map((era) => (id: string) => era('tools/list', {}, id));

/** What is wrong with the request itself, whatever the message says. */
export const requestKinds: Readonly<Record<string, fc.Arbitrary<Attack>>> = {
  'a body that is too large': fc
    .tuple(long(1_000_000, 1_200_000), fc.boolean())
    .map(([pad, isText]) => ({
      sent: (id) => {
        const { body = '', ...rest } = legacy('ping', isText ? { pad } : {}, id);
        return { ...rest, body: isText ? body : body + ' '.repeat(1_000_000) };
      },
      verdict: { status: 413, code: -32_000 },
    })),
  'a body that is nearly too large': long(300_000, 450_000).map((query) => ({
    sent: (id) =>
      legacy(
        'tools/call',
        { name: 'search_docs', arguments: { query: query.replaceAll(/["\0]/g, '.') } },
        id,
      ),
    verdict: { status: 200, isError: true },
  })),
  'a body of another type': withHeader(
    'content-type',
    fc.constantFrom(
      undefined,
      'text/plain',
      'application/xml',
      'multipart/form-data; boundary=x',
      'application/jsonp',
      'text/json',
      'json',
      'application/json+x',
    ),
    { status: 415, code: -32_000 },
  ),
  'a page of another host': withHeader(
    'origin',
    fc.constantFrom(
      'https://evil.example',
      'http://localhost.evil.example',
      'http://evil.example:80',
      'null',
      'file://',
      'http://127.0.0.1.evil.example',
      'http://evil.example#localhost',
    ),
    { status: 403, code: -32_000 },
  ),
  'a page of this host': withHeader(
    'origin',
    fc.constantFrom(
      'http://localhost',
      'http://localhost:3000',
      'http://127.0.0.1:8080',
      'https://localhost',
    ),
    { status: 200, has: 'search_docs' },
  ),
  'a method of HTTP that nothing is for': fc
    .tuple(
      fc.constantFrom('PUT', 'DELETE', 'PATCH', 'HEAD', 'GET'),
      fc.constantFrom('*/*', 'text/event-stream', 'application/json'),
    )
    .map(([method, accept]) => ({
      sent: () => ({ method, headers: { accept } }),
      verdict: { status: 405 },
    })),
  'what a browser asks first': headerText().map((name) => ({
    sent: () => ({
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost:3000',
        'access-control-request-method': 'POST',
        'access-control-request-headers': name,
      },
    }),
    verdict: { status: 204, isEmpty: true },
  })),
  'a client of 2025 that takes no events': fc
    .constantFrom('application/json', 'text/html', 'image/png', 'text/event-stream', 'x')
    .map((accept) => ({
      sent: (id) => withHeaders(legacy('tools/list', {}, id), { accept }),
      verdict: { status: 406, code: -32_000 },
    })),
  'a revision that does not exist, in the header': fc
    .tuple(fc.constantFrom('2031-01-01', '2026-07-29', '9999-12-31'))
    .map(([revision]) => ({
      sent: (id) => withHeaders(modern('tools/list', {}, id), { 'mcp-protocol-version': revision }),
      verdict: { status: 400, code: -32_020 },
    })),
  'a revision that does not exist, in both places': fc
    .constantFrom('2031-01-01', '2026-07-29', '9999-12-31')
    .map((revision) => ({
      sent: (id) => {
        const { body = '', ...sent } = modern('tools/list', {}, id);
        return {
          ...withHeaders(sent, { 'mcp-protocol-version': revision }),
          body: body.replace('2026-07-28', revision),
        };
      },
      verdict: { status: 400, code: -32_022 },
    })),
  'headers that say something else': fc
    .tuple(
      fc.constantFrom('mcp-method', 'mcp-name', 'mcp-protocol-version'),
      fc.option(headerText(), { nil: undefined }),
    )
    .map(([header, words]) => ({
      sent: (id) =>
        withHeaders(
          modern('tools/call', { name: 'search_docs', arguments: { query: 'user' } }, id),
          { [header]: words === undefined ? undefined : `x${words}` },
        ),
      verdict: { status: 400, code: -32_020 },
    })),
  'headers that nobody knows': fc.tuple(headerText(), headerText()).map(([session, event]) => ({
    sent: (id) =>
      withHeaders(legacy('tools/list', {}, id), {
        'mcp-session-id': session,
        'last-event-id': event,
        cookie: session,
        'x-forwarded-host': 'evil.example',
        authorization: `Bearer ${session}`,
      }),
    verdict: { status: 200, has: 'search_docs' },
  })),
  'another path': fc
    .constantFrom(
      '/',
      '/mcp',
      '/doc/conversations/mcp/x',
      '/doc/conversations/mcp%2f',
      '/doc/conversations/mcp/..%2f..%2fpackage.json',
      '/doc/conversations/../../etc/passwd',
      '/%00',
      '/__proto__',
    )
    .map((path) => ({
      path,
      sent: (id) => legacy('tools/list', {}, id),
      verdict: { status: 404 },
    })),
};

function withHeader(
  name: string,
  values: fc.Arbitrary<string | undefined>,
  verdict: Verdict,
): fc.Arbitrary<Attack> {
  return fc.tuple(list, values).map(([sent, value]) => ({
    sent: (id) => withHeaders(sent(id), { [name]: value }),
    verdict,
  }));
}

function withHeaders(sent: Sent, headers: NonNullable<Sent['headers']>): Sent {
  return { ...sent, headers: { ...sent.headers, ...headers } };
}
