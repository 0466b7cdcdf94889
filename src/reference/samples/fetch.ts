import type { CallAnswer, CallBody, Credential, ExampleCall } from './call/call.ts';
import { javascript } from './literals/javascript.ts';
import { Expression, width } from './literals/layout.ts';
import { part } from './result.ts';
import { addressOf, byName, headerPairs, pairsOf, type Pair } from './texts.ts';

/** Of the platform alone; the variables are read as Node, Bun and Deno have them. */
export function fetch(call: ExampleCall): string {
  const keys = call.credentials.flatMap((each) =>
    each.kind === 'key' && each.place === 'query' ? [each] : [],
  );
  const address = javascript(addressOf(call));
  const isApart = keys.length > 0 || address.length > longest;
  const url = keys.length > 0 ? `new URL(${address})` : address;
  const options = optionsOf(call);
  const target = isApart ? 'url' : address;
  const given = Object.keys(options).length === 0 ? '' : `, ${optionsText(options)}`;
  return [
    ...(hasFile(call.body) ? [`import { openAsBlob } from 'node:fs';`, ''] : []),
    ...environment(call.credentials),
    ...(isApart ? [`const url = ${url};`] : []),
    ...keys.map(({ name, key }) => `url.searchParams.set(${javascript(name)}, ${key});`),
    ...(call.body?.kind === 'multipart' ? formOf(call.body) : []),
    `const response = await fetch(${target}${given});`,
    'if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);',
    '',
    ...shown(call.answer),
  ].join('\n');
}

/** Beyond it an address stands on a line of its own. */
const longest = width - 'const response = await fetch(, {'.length;

function environment(credentials: readonly Credential[]): readonly string[] {
  const names = credentials.flatMap((each) => {
    if (each.kind === 'basic') return [each.user, each.password];
    return [each.kind === 'bearer' ? each.token : each.key];
  });
  return names.length === 0
    ? []
    : [`const { ${[...new Set(names)].join(', ')} } = process.env;`, ''];
}

function optionsOf({ method, credentials, headers, cookies, body }: ExampleCall): object {
  const all = {
    ...Object.assign({}, ...credentials.map(credentialHeader)),
    ...Object.fromEntries(headerPairs(headers)),
    ...cookieHeader(pairsOf(cookies), credentials),
    ...(body !== undefined && 'mediaType' in body && { 'Content-Type': body.mediaType }),
  };
  return {
    ...(method !== 'GET' && { method }),
    ...(Object.keys(all).length > 0 && { headers: all }),
    ...(body !== undefined && { body: content(body) }),
  };
}

function credentialHeader(each: Credential): object {
  if (each.kind === 'basic') {
    const code = `'Basic ' + btoa(\`\${${each.user}}:\${${each.password}}\`)`;
    return { Authorization: new Expression(code) };
  }
  if (each.kind === 'bearer') {
    return { Authorization: new Expression(`\`Bearer \${${each.token}}\``) };
  }
  return each.place === 'header' ? { [each.name]: new Expression(each.key) } : {};
}

function cookieHeader(cookies: readonly Pair[], credentials: readonly Credential[]): object {
  const keys = credentials.flatMap((each) =>
    each.kind === 'key' && each.place === 'cookie'
      ? [`${inTemplate(each.name)}=\${${each.key}}`]
      : [],
  );
  const texts = cookies.map((pair) => inTemplate(pair.join('=')));
  if (texts.length + keys.length === 0) return {};
  return { Cookie: new Expression(`\`${[...texts, ...keys].join('; ')}\``) };
}

/** As part of a template literal in which it means nothing. */
function inTemplate(text: string): string {
  return text.replaceAll(/[\\`$]/g, String.raw`\$&`);
}

function content(body: CallBody): unknown {
  switch (body.kind) {
    case 'form': {
      const code = `new URLSearchParams(${pairsText(pairsOf(body.fields))})`;
      return new Expression(code);
    }
    case 'multipart':
      return new Expression('form');
    case 'json':
      return new Expression(
        `JSON.stringify(${javascript(body.value, { indent: 2, taken: '  body: JSON.stringify(),'.length })})`,
      );
    case 'text':
      return body.text;
    case 'file':
      return new Expression(`await openAsBlob(${javascript(body.file)})`);
  }
}

/** An object where no name comes twice. */
function pairsText(pairs: readonly Pair[]): string {
  const isPlain = byName(pairs).size === pairs.length;
  const value = isPlain ? Object.fromEntries(pairs) : pairs;
  return javascript(value, { indent: 2, taken: '  body: new URLSearchParams(),'.length });
}

function formOf(body: CallBody & { readonly kind: 'multipart' }): readonly string[] {
  const lines = body.fields.flatMap((field) => {
    const name = javascript(field.name);
    if (!('file' in field)) {
      return pairsOf([field]).map(
        ([key, text]) => `form.append(${javascript(key)}, ${javascript(text)});`,
      );
    }
    const file = javascript(field.file);
    return [`form.append(${name}, await openAsBlob(${file}), ${file});`];
  });
  return ['const form = new FormData();', ...lines, ''];
}

function hasFile(body: CallBody | undefined): boolean {
  if (body?.kind === 'multipart') return body.fields.some((field) => 'file' in field);
  return body?.kind === 'file';
}

/** Over several lines if it has more than one: what is sent is read field by field. */
function optionsText(options: object): string {
  const lines = Object.entries(options).map(([name, value]: [string, unknown]) => {
    const start = { indent: 2, taken: name.length + 5 };
    return `  ${name}: ${javascript(value, start)},\n`;
  });
  return `{\n${lines.join('')}}`;
}

function shown(answer: CallAnswer): readonly string[] {
  switch (answer.kind) {
    case 'none':
      return ['console.log(response.status);'];
    case 'text':
      return ['console.log(await response.text());'];
    case 'value':
      return [
        `const ${answer.name} = await response.json();`,
        `console.log(${part(answer.name, answer.id)});`,
      ];
    case 'list': {
      const { key, name, item, id } = answer;
      return [
        key === undefined
          ? `const ${name} = await response.json();`
          : `const { ${key === name ? name : `${javascript(key)}: ${name}`} } = await response.json();`,
        `for (const ${item} of ${name}) console.log(${part(item, id)});`,
      ];
    }
  }
}
