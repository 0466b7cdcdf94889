import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of its own outside the repository, so that no redocly.yaml above it is found. */
export function pipelineFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pipeline-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) pipelineFile(folder, name, text);
  return folder;
}

export function pipelineFile(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

/** Every file in a folder with its text; a missing folder reads as empty. */
export function filesIn(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')] as const);
  return Object.fromEntries(texts);
}

export function fixture(name: string): string {
  return readFileSync(new URL(`../generate/fixtures/${name}`, import.meta.url), 'utf8');
}

/** The smallest document worth compiling; its text varies with `title`. */
export function tinySpec(title = 'Tiny'): string {
  return `openapi: 3.1.0
info: { title: ${title}, version: 1.0.0 }
paths:
  /things/{id}:
    get:
      operationId: FetchThing
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - { name: '${title}', in: query, schema: { type: string } }
      responses:
        '200':
          description: ${title}.
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Thing' }
components:
  schemas:
    Thing:
      description: ${title}.
      type: object
      required: [sid]
      properties:
        sid: { type: string, pattern: '^TH[0-9a-f]{32}$' }
`;
}
