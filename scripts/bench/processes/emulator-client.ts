// Sends one request over and over on many connections, each waiting for its answer. It reads no more
// of the answer than its length, so that it has less to do than any server.
import { connect, type Socket } from 'node:net';

export interface Shots {
  readonly port: number;
  /** A whole request. */
  readonly text: string;
  /** How its answers begin, such as "HTTP/1.1 200 ". */
  readonly start: string;
  readonly connections: number;
  readonly milliseconds: number;
}

/** Answers a second. */
export type Shot = number;

process.on('message', (shots: Shots) => {
  void perSecond(shots).then((rate) => process.send?.(rate));
});
process.send?.('ready');

async function perSecond({ port, text, start, connections, milliseconds }: Shots): Promise<Shot> {
  const sockets = await Promise.all(Array.from({ length: connections }, () => connected(port)));
  const began = performance.now();
  const until = began + milliseconds;
  const counts = await Promise.all(sockets.map((socket) => shoot(socket, text, start, until)));
  const seconds = (performance.now() - began) / 1000;
  for (const socket of sockets) socket.destroy();
  return counts.reduce((sum, count) => sum + count, 0) / seconds;
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    socket.setEncoding('latin1').once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
}

function shoot(socket: Socket, text: string, start: string, until: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let received = '';
    let count = 0;
    socket.once('close', () => reject(new Error(`The server hung up after ${count} answers.`)));
    socket.on('data', (chunk: string) => {
      received += chunk;
      const head = received.indexOf('\r\n\r\n');
      if (head === -1 || received.length < head + 4 + lengthOf(received)) return;
      if (!received.startsWith(start)) reject(new Error(`Not ${start}: ${received}`));
      received = '';
      count++;
      if (performance.now() < until) socket.write(text);
      else resolve(count);
    });
    socket.write(text);
  });
}

function lengthOf(head: string): number {
  return Number(/\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
}
