import type { Dice } from './dice.ts';
import { hostileRequest, type HostileRequest } from './hostile-request.ts';
import { hostileText } from './hostile-texts.ts';
import type { Known } from './known.ts';

/** What one connection sends, one character a byte. */
export interface Script {
  readonly pieces: readonly string[];
  /** Those that it consists of, where it is HTTP: each is to be answered. */
  readonly requests: readonly HostileRequest[];
  /** Whether the client goes away as soon as it has sent all. */
  readonly leaves: boolean;
}

/** So many kinds of hostile connections, each with its share. */
export function hostileScript(dice: Dice, known: Known): Script {
  const { pick, percent, below } = dice;
  const requests = Array.from({ length: 1 + below(6) }, () => wellFormed(dice, known));
  const texts = requests.map((request, at) =>
    serialized(request, at === requests.length - 1, dice),
  );
  const whole = texts.join('');
  if (percent(50)) return { pieces: parts(whole, dice), requests, leaves: false };
  const text = pick([
    () => mutated(whole, dice),
    () => mutated(texts[0] ?? '', dice),
    () => whole.slice(0, below(whole.length)),
    () => `${texts[0]}${garbage(dice)}`,
    () => `${garbage(dice)}\r\n\r\n${whole}`,
    () => `${pick(heads)}${garbage(dice)}\r\n\r\n`,
    () => `GET /v1/Users HTTP/1.1\r\n${'x: y\r\n'.repeat(below(5000))}\r\n`,
    () => `GET /v1/Users HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(below(30_000))}\r\n\r\n`,
    () => `GET /${'%2e/'.repeat(below(10_000))} HTTP/1.1\r\nhost: a\r\n\r\n`,
    () => `POST /v1/Users HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n${chunks(dice)}`,
    () =>
      `POST /v1/Users HTTP/1.1\r\nhost: a\r\ncontent-length: ${pick(lengths)}\r\n\r\n${garbage(dice)}`,
  ])();
  return { pieces: parts(text, dice), requests: [], leaves: percent(20) };
}

const heads: readonly string[] = [
  'GET ',
  'POST /v1/Users',
  'GET /v1/Users HTTP/1.1\r\n',
  'GET /v1/Users HTTP/9.9\r\nhost: a',
  '\r\n\r\n\r\n',
  'HTTP/1.1 200 OK\r\n\r\n',
  '\x16\x03\x01',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'GET /v1/Users HTTP/1.1\r\nhost: a\r\nhost: b\r\n',
  'GET\t/v1/Users\tHTTP/1.1\r\n',
  '\0',
  'GET /v1/Users HTTP/1.1\nhost: a\n',
  'GET /v1/Users HTTP/1.1\r\n x: folded\r\n',
  'CONNECT a:1',
  'GET /v1/Users HTTP/1.1\r\nhost: a\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n',
];
const lengths: readonly string[] = [
  '0',
  '-1',
  '1e3',
  '99999999999999999999',
  '1, 1',
  '0x10',
  ' 5',
  '5 5',
  '1048577',
  '10',
  '',
];

/** One that Node's parser lets through, so that it is for the emulator to answer. */
function wellFormed(dice: Dice, known: Known): HostileRequest {
  const { method, target, headers, body } = hostileRequest(dice, known);
  const { host: _, ...others } = headers;
  return {
    method: /^(?:GET|POST|DELETE|PUT|PATCH|OPTIONS|PROPFIND|M-SEARCH)$/.test(method)
      ? method
      : 'GET',
    target: `/${target.replace(/^\//, '')}`
      .replaceAll(/[^\u0021-\u007e]/g, (character) =>
        /\p{Surrogate}/u.test(character) ? '%ED%A0%80' : encodeURIComponent(character),
      )
      .slice(0, 8000),
    headers: others,
    body: body.slice(0, 100_000),
  };
}

function serialized(
  { method, target, headers, body }: HostileRequest,
  isLast: boolean,
  dice: Dice,
): string {
  const bytes = Buffer.from(body).toString('latin1');
  const isChunked = dice.percent(20);
  const all = {
    host: dice.pick(hosts),
    ...headers,
    ...(isLast && { connection: 'close' }),
    ...(isChunked
      ? { 'transfer-encoding': 'chunked' }
      : { 'content-length': String(bytes.length) }),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const sent = isChunked ? chunked(bytes, dice) : bytes;
  return `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n${sent}`;
}

const hosts: readonly string[] = [
  '127.0.0.1',
  '127.0.0.1',
  'localhost:80',
  'a.LOCALHOST',
  '[::1]:4010',
  'localhost:',
  '<b>.localhost',
  'x y.localhost',
  'a"b.localhost',
  'a%.localhost',
  '127.0.0.1:99999999',
];

function chunked(bytes: string, { below }: Dice): string {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const part = bytes.slice(at, at + 1 + below(bytes.length));
    text += `${part.length.toString(16)}\r\n${part}\r\n`;
    at += part.length;
  }
  return `${text}0\r\n\r\n`;
}

function chunks({ pick, below }: Dice): string {
  return pick([
    () => 'zz\r\n',
    () => 'ffffffffffffffffff\r\nx',
    () => `5;${'x'.repeat(below(40_000))}\r\nhello\r\n0\r\n\r\n`,
    () => '1\r\nx\r\n'.repeat(below(20_000)),
    () => `${(300_000).toString(16)}\r\n${'x'.repeat(300_000)}\r\n`.repeat(below(6)),
    () => `0\r\n${'trailer: x\r\n'.repeat(below(3000))}\r\n`,
  ])();
}

/** Bytes put in, taken out and changed. */
function mutated(text: string, dice: Dice): string {
  let result = text;
  for (let changes = 1 + dice.below(8); changes > 0; changes--) {
    const at = dice.below(Math.min(result.length, dice.percent(70) ? 400 : Infinity));
    const taken = dice.pick([0, 1, 1, 4, 40]);
    result =
      result.slice(0, at) +
      dice.pick(['', '', byte(dice), '\r\n', '\n', ' ', ':', '\0']) +
      result.slice(at + taken);
  }
  return result;
}

function garbage(dice: Dice): string {
  if (dice.percent(50)) return Array.from({ length: dice.below(300) }, () => byte(dice)).join('');
  return Buffer.from(hostileText(dice)).toString('latin1');
}

function byte({ below }: Dice): string {
  return String.fromCharCode(below(256));
}

/** Some come bit by bit. */
function parts(text: string, { percent, below }: Dice): readonly string[] {
  if (percent(80) || text === '') return [text];
  const size = Math.ceil(text.length / (2 + below(6)));
  return Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
    text.slice(at * size, (at + 1) * size),
  );
}
