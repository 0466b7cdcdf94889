import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedSchemas } from '../../../scripts/bundle/asked-schemas.ts';
import { compiledModule } from '../../../scripts/bundle/compiled.ts';
import { withNamedSchemas } from '../../../scripts/bundle/named-schemas.ts';
import { outlineOf } from '../../../scripts/bundle/outline.ts';
import { exchangeChecker } from '../../../src/contract/check-exchange.ts';
import type { Exchange } from '../../../src/contract/contract.ts';
import { readDescription } from '../../helpers/document.ts';
import { buildDoor, type BuiltDoor } from './built-door.ts';
import { exampleExchanges } from './example-exchanges.ts';

let door: BuiltDoor;

beforeAll(async () => {
  door = await buildDoor();
});

afterAll(() => door.remove());

describe('the built door', () => {
  it('finds in every example, whole or spoilt, what the document read at run time finds', async () => {
    const { document } = readDescription();
    const check = exchangeChecker(document);
    let found = 0;
    const every = exampleExchanges(readDescription()).filter((_, at) => at % 3 === 0);
    for (const exchange of every) {
      const expected = check(exchange);
      found += expected.length;
      expect(await builtFindings(exchange), exchange.url).toEqual(expected);
    }
    expect(found).toBeGreaterThan(1_000);
  });

  it('needs neither eval nor anything of Node', () => {
    const program = `const { checkExchange } = await import(${JSON.stringify(door.file)});
      const findings = await checkExchange(
        new Request('https://conversations.twilio.com/v1/Users/alice'),
        Response.json({ sid: 'US1' }),
      );
      console.log(findings.map(({ check, pointer }) => check + ' ' + pointer).join());`;
    const options = ['--disallow-code-generation-from-strings', '--input-type=module'];
    const printed = execFileSync(process.execPath, [...options, '-e', program], {
      encoding: 'utf8',
    });
    expect(printed).toBe('body-schema /body,body-schema /body/sid\n');
    const outside = Object.values(door.inputs.outputs)
      .flatMap(({ imports }) => imports)
      .filter(({ external }) => external === true)
      .map(({ path }) => path);
    expect(outside.toSorted()).toEqual([
      './check-exchange.js',
      './diff/diff-documents.js',
      './own/own.js',
    ]);
  });

  it('judges by any other document as well', async () => {
    const check = await door.module.documentChecker({
      openapi: '3.1.0',
      paths: { '/': { get: { responses: { 204: {} } } } },
    });
    const answer = { method: 'GET', url: '/', headers: {}, body: '' };
    expect(check({ ...answer, status: 204 })).toEqual([]);
    expect(check({ ...answer, status: 200 })).toHaveLength(1);
  });
});

describe('the outline', () => {
  const headers = {
    Free: { schema: { type: 'string' } },
    Due: { required: true, schema: { type: 'string' } },
    Typed: { schema: { type: 'boolean' } },
  };

  it('has no header that holds for every answer, and each other', () => {
    const { paths } = outlineOf({
      openapi: '3.1.0',
      paths: {
        '/': {
          get: {
            responses: {
              200: { headers: { ...header('Free'), ...header('Due'), ...header('Typed') } },
            },
          },
        },
      },
      components: { headers },
    });
    expect(paths).toEqual({
      '/': { get: { responses: { 200: { headers: { ...header('Due'), ...header('Typed') } } } } },
    });
  });
});

describe('the compiled schemas', () => {
  const outline = withNamedSchemas(outlineOf(readDescription().document));
  const asked = askedSchemas(outline);
  const code = compiledModule(outline, asked);

  it('are those of every body, parameter and header', () => {
    expect(asked.request.length).toBeGreaterThan(40);
    expect(asked.answer.length).toBeGreaterThan(40);
  });

  it('are each there once', () => {
    const bodies = code.split(/(?=function validate\d+)/).map((text) => text.replace(/\d+/g, ''));
    const long = bodies.filter((text) => text.length > 3_000);
    expect(new Set(long).size).toBe(long.length);
  });

  it('are small, and make no code from text', () => {
    const { code: minified } = transformSync(code, { minify: true, format: 'esm' });
    expect(gzipSync(minified).length).toBeLessThan(25_000);
    expect(minified).not.toMatch(/new Function|\beval\(/);
    expect(readFileSync(door.file, 'utf8')).not.toMatch(/new Function|\beval\(/);
  });
});

/** It takes an exchange as a `Request` and a `Response`. */
async function builtFindings(exchange: Exchange): Promise<readonly object[]> {
  const { method, requestHeaders = {}, requestBody, status, headers, body } = exchange;
  const hasBody = requestBody !== undefined && requestBody !== '';
  const request = new Request(new URL(exchange.url, 'https://conversations.twilio.com'), {
    method,
    headers: requestHeaders,
    ...(hasBody && { body: requestBody }),
  });
  const response = new Response(body === '' ? null : body, { status, headers });
  return door.module.checkExchange(request, response);
}

function header(name: string) {
  return { [name]: { $ref: `#/components/headers/${name}` } };
}
