import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { EmulatorOptions } from '../../src/emulator/options.ts';
import { serve, type Served, type ServeOptions } from '../../src/emulator/serve.ts';
import { authorization, emulatorForTests, type TestEmulator } from './emulator.ts';

export interface ServedEmulator extends TestEmulator, Served {}

/** An emulator of its own behind a port of its own; closed after the test. */
export async function servedForTests(
  options: ServeOptions = {},
  emulatorOptions: Partial<EmulatorOptions> = {},
): Promise<ServedEmulator> {
  const world = emulatorForTests(emulatorOptions);
  const served = await serve(world.emulator, options);
  onTestFinished(() => served.close());
  return { ...world, ...served };
}

export interface Wire {
  readonly socket: Socket;
  /** One character a byte. */
  readonly received: () => string;
  readonly write: (text: string) => void;
  /** Resolves when so much has come; rejects when the connection ends before. */
  readonly until: (pattern: RegExp) => Promise<string>;
  /** Resolves with all that came when the connection has ended, however it did. */
  readonly ended: Promise<string>;
}

/** A bare connection, for what no HTTP client would send. */
export function wire(port: number): Wire {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  let text = '';
  let checks: (() => void)[] = [];
  const check = (): void => {
    for (const run of checks) run();
  };
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    text += chunk;
    check();
  });
  socket.on('error', () => {});
  const ended = new Promise<string>((resolve) => {
    socket.once('close', () => {
      resolve(text);
      check();
    });
  });
  return {
    socket,
    received: () => text,
    write: (given) => void socket.write(given, 'latin1'),
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const run = (): void => {
          if (pattern.test(text)) resolve(text);
          else if (socket.closed) reject(new Error(`It ended before ${pattern}:\n${text}`));
          else return;
          checks = checks.filter((other) => other !== run);
        };
        checks.push(run);
        run();
      }),
    ended,
  };
}

/** A request in bytes, with credentials; the connection stays open unless told otherwise. */
export function requestText(
  line: string,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): string {
  const all = { host: '127.0.0.1', authorization, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${line} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}
