import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { compile, entries, type Complaint } from './client-compile.ts';
import { exampleServer, listen, type Handler } from './example-server.ts';

const run = promisify(execFile);
const root = new URL('../../', import.meta.url);

/** A block of TypeScript in a text for people. */
export interface Snippet {
  /** Where it is, such as `README.md:9`. */
  readonly place: string;
  readonly code: string;
}

/** The ```ts blocks of a page, or of the doc comments of a source file. */
export function snippetsOf(path: string, text: string): readonly Snippet[] {
  const bare = path.endsWith('.ts') ? text.replaceAll(/^ *\* ?/gm, '') : text;
  return [...bare.matchAll(/^```ts\n(.*?)^```/gms)].map(({ index, 1: code = '' }) => ({
    place: `${path}:${bare.slice(0, index).split('\n').length + 1}`,
    code,
  }));
}

/** What a file of the project shows. */
export function snippetsIn(path: string): readonly Snippet[] {
  return snippetsOf(path, readFileSync(new URL(path, root), 'utf8'));
}

/** What the compiler has against these; `accountSid` and `authToken` are the reader's own. */
export function complaintsAbout(snippets: readonly Snippet[]): readonly Complaint[] {
  const own = 'declare const accountSid: string;\ndeclare const authToken: string;\n';
  const programs = snippets.map(({ place, code }) => [`${place}.ts`, `${code}\nexport {};\n`]);
  return compile({ ...Object.fromEntries(programs), 'own.d.ts': own }).complaints;
}

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs a snippet as a program of its own; what it sends to the API goes to the spec's examples. */
export async function runSnippet({ code }: Snippet): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'snippet-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'snippet.mts');
  writeFileSync(file, withSources(code));

  const document = readFileSync(new URL('generated/openapi.json', root), 'utf8');
  const server = await listen(untilTheSecondPage(exampleServer(JSON.parse(document))));
  onTestFinished(() => server.close());
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const preload = new URL('client-preload.ts', import.meta.url).href;
  const args = ['--import', tsx, '--import', preload, file];
  const env = {
    ...process.env,
    EXAMPLES: server.url,
    TWILIO_ACCOUNT_SID: 'AC1',
    TWILIO_AUTH_TOKEN: 'x',
  };
  try {
    const { stdout } = await run(process.execPath, args, { cwd: fileURLToPath(root), env });
    return { code: 0, output: stdout };
  } catch (error) {
    const { code: status, stderr } = error as { code: number; stderr: string };
    return { code: status, output: stderr };
  }
}

/** Imports from the package become imports of our sources. */
function withSources(code: string): string {
  return Object.entries(entries).reduce(
    (text, [name, path]) => text.replaceAll(`'${name}'`, `'${new URL(path, root).href}'`),
    code,
  );
}

/** The examples show a first page, whatever is asked for: a walk would go in a circle. */
function untilTheSecondPage(handler: Handler): Handler {
  return (request) => (request.url.includes('PageToken=') ? lastPage(request) : handler(request));
}

function lastPage({ url }: Request): Response {
  const key = /\/(\w+)\?/.exec(url)?.[1]?.toLowerCase() ?? '';
  const place = { url, first_page_url: url, previous_page_url: null, next_page_url: null };
  return Response.json({ [key]: [], meta: { page: 1, page_size: 50, key, ...place } });
}
