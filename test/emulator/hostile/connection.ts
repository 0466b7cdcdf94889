import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Outgoing } from '../../../src/emulator/wire/exchange.ts';
import type { Script } from './raw-requests.ts';

/** Milliseconds without a byte after which the client says that it has no more to send. */
const quiet = 250;
/** Milliseconds within which the server then lets go, however busy the machine is. */
const patience = 20_000;

/** Plays it on a connection of its own; resolves with what has come, one character a byte. */
export async function played(port: number, { pieces, leaves }: Script): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let received = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => (received += chunk));
  socket.on('error', () => {});
  const closed = once(socket, 'close');
  for (const [at, piece] of pieces.entries()) {
    if (at > 0) await wait(5);
    if (!socket.destroyed) socket.write(piece, 'latin1');
  }
  if (leaves) {
    await wait(1);
    socket.resetAndDestroy();
  }
  for (let before = -1; !socket.closed && before < received.length;) {
    before = received.length;
    await Promise.race([closed, wait(quiet, undefined, { ref: false })]);
  }
  socket.end();
  const late = await Promise.race([closed, wait(patience, 'late', { ref: false })]);
  if (late !== 'late') return received;
  socket.destroy();
  throw new Error(
    `The connection is not let go, after ${JSON.stringify(pieces.join('').slice(0, 2000))}.`,
  );
}

/** The answers in what a connection has brought; throws if there is anything else. */
export function answersOf(received: string): readonly Outgoing[] {
  const answers: Outgoing[] = [];
  for (let rest = received; rest !== '';) {
    const head = /^HTTP\/1\.1 (\d{3}) [^\r\n]*\r\n((?:[^\r\n]+\r\n)*)\r\n/.exec(rest);
    if (head === null)
      throw new Error(
        `This is no answer: ${JSON.stringify(rest.slice(0, 500))} after ${JSON.stringify(received.slice(0, -rest.length).slice(-1000))}`,
      );
    const [all, status, lines = ''] = head;
    const headers = Object.fromEntries(
      lines
        .split('\r\n')
        .filter(Boolean)
        .map((line) => [
          line.slice(0, line.indexOf(':')).toLowerCase(),
          line.slice(line.indexOf(':') + 2),
        ]),
    );
    const end = all.length + Number(headers['content-length'] ?? 0);
    const body = Buffer.from(rest.slice(all.length, end), 'latin1').toString();
    answers.push({ status: Number(status), headers, body });
    rest = rest.slice(end);
  }
  return answers;
}
