import * as fc from 'fast-check';
import type { Attack, Verdict } from './attack.ts';
import { inBoth } from './in-both.ts';
import { headerText, text } from './texts.ts';

const badParams: Verdict = { status: 200, code: -32_602 };

/** What goes to the methods that are for no tool. */
export const readingKinds: Readonly<Record<string, fc.Arbitrary<Attack>>> = {
  'a right list': inBoth(fc.constant('"name":"search_docs"'), 'tools/list', {}, (has) => ({
    status: 200,
    has,
  })),
  'a right resource': inBoth(
    fc.constantFrom('docs://operations/FetchUser', 'docs://schemas/User', 'docs://errors/50438'),
    'resources/read',
    (uri) => ({ uri }),
    (uri) => ({ status: 200, has: uri }),
  ),
  'a resource that does not exist': inBoth(
    text().map((each) => each.replaceAll(/[^!-~]/g, '')),
    'resources/read',
    (path, id) => ({ uri: `docs://operations/${id}${path}` }),
    () => badParams,
  ),
  'a resource of another kind': inBoth(
    fc.constantFrom(
      'file:///etc/passwd',
      'docs://../../etc/passwd',
      'docs://operations/../../../etc/passwd',
      'docs://operations/..%2f..%2fpackage.json',
      'docs://operations/%00',
      'docs://operations/%zz',
      'docs://operations/',
      'docs://operations/a/b/c',
      'docs://__proto__',
      'docs://constructor/prototype',
      'docs://openapi.json/../../../package.json',
      'http://127.0.0.1:22/',
      'javascript:alert(1)',
      'data:text/plain,x',
    ),
    'resources/read',
    (uri) => ({ uri }),
    () => badParams,
  ),
  'an address that is none': inBoth(
    text(),
    'resources/read',
    (words, id) => ({ uri: `${id} ${words.replaceAll(/[^!-~]/g, '')}!` }),
    () => badParams,
  ),
  'a prompt that does not exist': inBoth(
    headerText(),
    'prompts/get',
    (name, id) => ({ name: id + name, arguments: { operation: 'FetchUser' } }),
    () => badParams,
  ),
  'a prompt with wrong arguments': inBoth(
    fc.oneof(fc.constant({}), fc.record({ operation: fc.constantFrom('', ' ') })),
    'prompts/get',
    (given) => ({ name: 'write_request', arguments: given }),
    () => badParams,
  ),
  'a prompt for an operation that does not exist': inBoth(
    text(),
    'prompts/get',
    (operation, id) => ({ name: 'write_request', arguments: { operation: `${id} ${operation}` } }),
    () => badParams,
  ),
  'a completion of anything': inBoth(
    fc.tuple(fc.constantFrom('operation', 'language', '__proto__', 'x'), text()),
    'completion/complete',
    ([name, value]) => ({
      ref: { type: 'ref/prompt', name: 'write_request' },
      argument: { name, value },
    }),
    () => ({ status: 200, has: '"values":[' }),
  ),
  'a completion of what does not exist': inBoth(
    text(),
    'completion/complete',
    (words, id) => ({
      ref: { type: 'ref/resource', uri: `docs://${id}/${words}` },
      argument: { name: 'name', value: words },
    }),
    () => badParams,
  ),
  'parameters of another type': inBoth(
    fc.tuple(
      fc.constantFrom(
        ['resources/read', 'uri'],
        ['prompts/get', 'name'],
        ['prompts/get', 'arguments'],
        ['completion/complete', 'ref'],
        ['completion/complete', 'argument'],
        ['tools/list', 'cursor'],
      ),
      fc.constantFrom(null, 0, true, [], [[]]),
    ),
    ([[method = '']]) => method,
    ([[, part = ''], wrong]) => ({ ...complete, [part]: wrong }),
    // Its own fault, says the SDK, until it has this: typescript-sdk#2284.
    () => ({ status: 200, code: -32_603 }),
  ),
};

/** Right for each of them. */
const complete = {
  uri: 'docs://overview',
  name: 'explain_error',
  arguments: { error: '50438' },
  ref: { type: 'ref/prompt', name: 'explain_error' },
  argument: { name: 'error', value: '5' },
};
