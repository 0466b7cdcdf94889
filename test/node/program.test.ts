import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { rawServer, serverOf } from './helper.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const door = new URL('../../src/node/node.ts', import.meta.url).href;

describe('a program that goes through the transport', () => {
  it('ends by itself, although sockets are idle and nothing was closed', async () => {
    // Without the few seconds that Node's server names: the sockets are kept for ten minutes.
    const server = await rawServer('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}');
    const program = `
      const send = createTransport({ keepAliveTimeout: 600_000 });
      for (const _ of [1, 2, 3]) console.log(await (await send('${server.url}')).text());`;
    expect(await run(program)).toBe('{}\n{}\n{}\n');
  });

  it('frees the socket of a large answer that nobody reads', async () => {
    const server = await serverOf((_request, out) => out.end(Buffer.alloc(5_000_000)));
    const program = `
      const send = createTransport({ connections: 1 });
      await (async () => void (await send('${server.url}')))();
      let isDone = false;
      void send('${server.url}').then(() => (isDone = true));
      while (!isDone) {
        gc();
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      console.log('done');
      process.exit();`;
    expect(await run(program, ['--expose-gc'])).toBe('done\n');
  });

  it('loads neither undici nor the global fetch before its first call', async () => {
    const loaded = `
      import { createRequire } from 'node:module';
      const isLoaded = (name) => Object.getOwnPropertyDescriptor(globalThis, name).get === undefined;
      const paths = Object.keys(createRequire(import.meta.url).cache);
      console.log(['Response', 'Request', 'Headers'].filter(isLoaded), paths.some((path) => path.includes('undici')));`;
    // What runs TypeScript here has loaded some of it by itself, in newer Nodes.
    const without = await run(loaded, [], '');
    expect(without).toContain('false');
    expect(await run(`createTransport();\n${loaded}`)).toBe(without);
    const after = `await createTransport()('http://127.0.0.1:1/').catch(() => undefined);\n${loaded}`;
    expect(await run(after)).toContain('true');
  });

  it('is told what to install where undici is missing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'transport-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    cpSync(join(root, 'src/node'), join(folder, 'node'), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const program = `
      const send = createTransport();
      for (const time of [1, 2]) {
        const error = await send('http://127.0.0.1:1/').catch((reason) => reason);
        console.log(time, error.name, error.message, error.cause.code);
      }
      await send.close();`;
    const message =
      'Error createTransport needs the package undici, which is not installed. Install it: npm install undici ERR_MODULE_NOT_FOUND';
    const url = pathToFileURL(join(folder, 'node/node.ts')).href;
    expect(await run(program, [], url)).toBe(`1 ${message}\n2 ${message}\n`);
  });
});

async function run(program: string, args: readonly string[] = [], from = door): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'program-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'program.mjs');
  const head = from === '' ? '' : `import { createTransport } from '${from}';\n`;
  writeFileSync(file, `${head}${program}`);
  const { stdout } = await promisify(execFile)(process.execPath, [...args, '--import', tsx, file]);
  return stdout;
}
