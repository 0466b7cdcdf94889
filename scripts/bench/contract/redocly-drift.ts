import { writeFile, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { SeenExchange } from '../../../test/contract/seeded/scenario.ts';
import { quietly } from '../run.ts';
import { about, type MakeTool } from './tool.ts';

interface Problem {
  readonly ruleId: string;
  readonly message: string;
  /** Of the first exchange that has it. */
  readonly exchangeIndex: number;
  readonly details?: unknown;
}

/** `redocly drift` over a recording, in a process of its own for each. */
export const redoclyDrift: MakeTool = ({ file, folder }) => {
  const manifest = createRequire(import.meta.url).resolve('@redocly/cli/package.json');
  const command = join(dirname(manifest), 'bin/cli.js');
  const recording = join(folder, 'recording.har');
  const found = join(folder, 'drift.json');
  return Promise.resolve({
    name: 'redocly drift 2.77.0',
    judge: async (seen) => {
      await writeFile(recording, JSON.stringify(harOf(seen)));
      const args = [
        'drift',
        recording,
        '--api',
        file,
        '--report-format',
        'json',
        '--output',
        found,
      ];
      const child = spawn(process.execPath, [command, ...args], { env: quietly, stdio: 'ignore' });
      await once(child, 'close');
      const { problems }: { readonly problems: readonly Problem[] } = JSON.parse(
        await readFile(found, 'utf8'),
      );
      return problems.flatMap(({ ruleId, message, exchangeIndex, details }) => {
        const one = seen[exchangeIndex];
        return one ? about(one, `${ruleId}: ${message} ${JSON.stringify(details)}`) : [];
      });
    },
  });
};

function harOf(seen: readonly SeenExchange[]): object {
  const entries = seen.map(entryOf);
  return { log: { version: '1.2', creator: { name: 'bench', version: '1' }, entries } };
}

function entryOf(seen: SeenExchange): object {
  const { method, url, requestHeaders, requestBody, status, headers, body } = seen;
  const httpVersion = 'HTTP/1.1';
  const mimeType = requestHeaders['content-type'];
  return {
    startedDateTime: '2026-03-01T12:00:00Z',
    time: 1,
    request: {
      method,
      url,
      httpVersion,
      headers: pairs(requestHeaders),
      queryString: pairs(Object.fromEntries(new URL(url).searchParams)),
      cookies: [],
      headersSize: -1,
      bodySize: requestBody.length,
      ...(requestBody !== '' && { postData: { mimeType, text: requestBody } }),
    },
    response: {
      status,
      statusText: '',
      httpVersion,
      headers: pairs(headers),
      cookies: [],
      content: { size: body.length, mimeType: headers['content-type'] ?? '', text: body },
      redirectURL: '',
      headersSize: -1,
      bodySize: body.length,
    },
    cache: {},
    timings: { send: 0, wait: 1, receive: 0 },
  };
}

function pairs(values: Readonly<Record<string, string>>): readonly object[] {
  return Object.entries(values).map(([name, value]) => ({ name, value }));
}
