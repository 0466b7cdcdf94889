import { operations } from '../../../generated/operations.ts';
import { authorization } from '../../helpers/emulator.ts';
import type { Dice } from './dice.ts';
import { hostileJson, hostileText, names } from './hostile-texts.ts';
import { goodValue } from './good-values.ts';
import type { Known } from './known.ts';

/** A request as it would come from a socket, before anything in it is believed. */
export interface HostileRequest {
  readonly method: string;
  readonly target: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One that has the form of a request to some operation, with a few things in it that are wrong. */
export function hostileRequest(dice: Dice, known: Known): HostileRequest {
  const { pick, percent } = dice;
  const row = pick(rows);
  // Where too much is wrong nobody gets beyond the first check.
  const wrong = pick([0, 0, 1, 3, 10, 60]);
  const query = fields(row.query ?? [], wrong, dice, known);
  const form = fields(row.form ?? [], wrong, dice, known);
  const path = trick(pathOf(row.path, wrong, dice, known), wrong, dice);
  return {
    method: percent(Math.min(wrong, 5)) ? pick(methods) : row.method,
    target: query === '' ? path : `${path}?${query}`,
    headers: headersOf(row.method !== 'GET', wrong, dice),
    body: row.method === 'GET' && !percent(Math.min(wrong, 5)) ? '' : form.slice(0, mostBody),
  };
}

/** What the port lets in, in bytes; characters of a form are mostly one. */
const mostBody = 1_000_000;
// What is deleted cannot be tried any more.
const rows = Object.values(operations).flatMap((row) =>
  row.method === 'DELETE' ? [row] : [row, row, row],
);
const methods: readonly string[] = [
  'GET',
  'POST',
  'DELETE',
  'PUT',
  'PATCH',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'M-SEARCH',
  '__proto__',
  'constructor',
  'get',
  '',
];

/** The path of something that is there, mostly. */
function pathOf(template: string, wrong: number, dice: Dice, known: Known): string {
  const path = known.path(template, dice);
  if (!dice.percent(wrong)) return path;
  return path.replaceAll(/(?<=\/)[A-Z]{2}[0-9a-f]{32}/g, (sid) =>
    dice.percent(50) ? sid : escapedBadly(hostileText(dice), dice),
  );
}

/** Tricks that servers have taken for another path. */
function trick(path: string, wrong: number, dice: Dice): string {
  const { percent, pick, below } = dice;
  if (!percent(Math.min(wrong, 20))) return path;
  const at = below(path.length + 1);
  const [before, after] = [path.slice(0, at), path.slice(at)];
  return pick([
    () => `/${path}`,
    () => `${path}/`,
    () => `${before}${pick(insertions)}${after}`,
    () => path.replaceAll('/', pick(['//', '/./', '%2f', '\\', '/../v1/', ';/'])),
    () => path.toUpperCase(),
    () => `http://127.0.0.1${path}`,
    () => `${path}.json`,
    () => path.replace(/\w/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
    () => `/_emulator${path}`,
    () =>
      pick([
        '*',
        '/',
        '',
        '//',
        '/v1',
        '/v1/',
        '/v2/token',
        '/.',
        '/%',
        '/__proto__',
        '/v1/%2e%2e',
      ]),
    () => path + '/a'.repeat(below(3000)),
  ])();
}

const insertions: readonly string[] = [
  '/../',
  '/./',
  '//',
  '%00',
  '%2e',
  '%2e%2e/',
  '%c0%af',
  '%ff',
  '%ed%a0%80',
  '%f5',
  '%',
  '%u0041',
  '\u0000',
  ' ',
  '\\',
  '?',
  '#',
  ';',
  '%3f',
  '%23',
  '%25',
  '..',
  '\ud800',
  '%E2%80%AE',
  '%0d%0a',
];

function fields(given: readonly string[], wrong: number, dice: Dice, known: Known): string {
  const { percent, pick } = dice;
  const isSent = percent(70) ? 40 : 95;
  const pairs = given
    .filter(() => percent(isSent))
    .flatMap((name) => Array.from({ length: percent(wrong / 3) ? 5 : 1 }, () => pair(name)));
  if (percent(wrong)) pairs.push(pair(pick(names)));
  if (percent(wrong / 3)) pairs.push(pick(['&', '=', '&&&', '=x', '%', '%=%', 'a=b=c', '+', ';']));
  if (percent(wrong / 10))
    pairs.push(`${pick([...pairs, 'x']).slice(0, 300)}&`.repeat(dice.below(3000)));
  return pairs.join('&');

  function pair(name: string): string {
    if (!percent(wrong)) return `${encoded(name)}=${encoded(goodValue(name, dice, known))}`;
    const value = percent(20) ? hostileJson(dice) : hostileText(dice);
    return `${encoded(name)}=${escapedBadly(value, dice)}`;
  }
}

function headersOf(isForm: boolean, wrong: number, dice: Dice): HostileRequest['headers'] {
  const { percent, pick } = dice;
  const headers: Record<string, string> = { authorization };
  if (isForm) headers['content-type'] = 'application/x-www-form-urlencoded';
  if (percent(30)) headers['x-twilio-webhook-enabled'] = 'true';
  if (percent(wrong / 2)) headers[pick(headerNames)] = latin(hostileText(dice));
  if (percent(wrong / 8)) headers['authorization'] = pick(credentials)(latin(hostileText(dice)));
  if (percent(wrong / 8)) headers['content-type'] = pick(contentTypes);
  return headers;
}

const headerNames: readonly string[] = [
  'x-twilio-webhook-enabled',
  'content-type',
  'accept',
  'host',
  'origin',
  'cookie',
  'if-match',
  'access-control-request-method',
  'x-http-method-override',
  'content-encoding',
  'range',
];
const credentials: readonly ((text: string) => string)[] = [
  (text) => `Basic ${text}`,
  (text) => `Basic ${Buffer.from(text, 'latin1').toString('base64')}`,
  (text) => `Basic ${btoa(`__proto__:${text}`)}`,
  (text) => `Bearer ${text}`,
  (text) => `Digest ${text}`,
  (text) => `${' '.repeat(3000)}${text}`,
  (text) => text,
];
const contentTypes: readonly string[] = [
  'application/json',
  'multipart/form-data; boundary=x',
  'text/plain',
  ';',
  '',
  'a/b; charset="',
  'application/x-www-form-urlencoded; charset=utf-16',
  'APPLICATION/X-WWW-FORM-URLENCODED ;x',
];

/** What an HTTP parser lets through as the value of a header. */
function latin(text: string): string {
  return text
    .replaceAll(/[^\t\u0020-\u007e\u0080-\u00ff]/g, '')
    .slice(0, 8000)
    .trim();
}

/** Mostly as it should be; else as it came, or in bytes that are no UTF-8. */
function escapedBadly(text: string, { percent, pick }: Dice): string {
  if (percent(60)) return encoded(text);
  if (percent(50)) return text.replaceAll(/[&=?#\s]/g, '_');
  return `${encoded(text)}${pick(['%', '%f', '%zz', '%ff', '%c0%80', '%ed%a0%80', '%fe%ff', '%00'])}`;
}

/** As a form has it; a lone surrogate, which nobody can encode, in the bytes that it would have. */
function encoded(text: string): string {
  return text
    .split(/\p{Surrogate}/u)
    .map(encodeURIComponent)
    .join('%ED%A0%80');
}
