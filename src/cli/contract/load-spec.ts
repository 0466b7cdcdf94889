import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative, resolve } from 'node:path';
import type { EngineProblem } from '../../contract/engine/redocly.ts';
import type { OpenApiDocument } from '../../description/description.ts';
import { UsageError } from '../usage-error.ts';
import { frame } from './frame.ts';
import { wholeJson } from './whole-json.ts';

/** An OpenAPI document with all that it refers to. */
export interface LoadedSpec {
  /** As people call it: a path, or revision:path. */
  readonly name: string;
  /** The root file of its source. */
  readonly file: string;
  readonly document: OpenApiDocument;
}

/** Names under which a document is looked for when none is given, in this order. */
const usual = ['spec/openapi.yaml', 'openapi.yaml', 'openapi.yml', 'openapi.json'];

/** The document that is named, else the one that is found here, else that of the package. */
export function specFile(given: string | undefined): string {
  if (given !== undefined) return given;
  const own = createRequire(import.meta.url).resolve('conversations-client/openapi.json');
  return usual.find((path) => existsSync(path)) ?? relative('.', own);
}

/** Throws a UsageError, with a frame of the line at fault, if it does not load. */
export async function loadSpec(file: string, option: string, name = file): Promise<LoadedSpec> {
  if (!isFile(file)) {
    throw new UsageError(`${name} cannot be read: there is no such file. ${option} names it.`);
  }
  const whole = wholeJson(readFileSync(file, 'utf8'));
  if (isDocument(whole)) return { name, file, document: withoutOrigin(whole) };
  const { bundleFile } = await import('../../contract/engine/redocly.ts');
  let loaded;
  try {
    loaded = await bundleFile(file);
  } catch (error) {
    throw new UsageError(notLoaded(name, reasonOf(error)), { cause: error });
  }
  const fault = loaded.problems.find(({ severity }) => severity === 'error');
  if (fault !== undefined) throw new UsageError(notLoaded(name, await problemText(fault)));
  const { document } = loaded;
  if (!isDocument(document)) {
    throw new UsageError(notLoaded(name, 'it is no OpenAPI document of version 3.'));
  }
  return { name, file, document: withoutOrigin(document) };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function notLoaded(name: string, reason: string): string {
  return `${name} does not load: ${reason}`;
}

/** The parser's errors bear the text and the place. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = withoutFolder(error.message);
  const { line, col, source }: Error & Thrown = error;
  if (typeof line !== 'number' || typeof col !== 'number') return `${message}.`;
  const body = source?.body;
  return body === undefined ? `${message}.` : `${message}.\n${frame(body, line, col)}`;
}

interface Thrown {
  readonly line?: unknown;
  readonly col?: unknown;
  readonly source?: { readonly body?: string };
}

async function problemText({ message, location }: EngineProblem): Promise<string> {
  const [place] = location;
  const text = withoutFolder(message);
  if (place === undefined) return `${text}.`;
  const { absoluteRef, body } = place.source;
  const { positionIn } = await import('../../contract/engine/redocly.ts');
  const { line, col } = startOf(place) ?? positionIn(absoluteRef, body)(place.pointer ?? '#/');
  const where = `${relative('.', absoluteRef)}:${line}:${col}`;
  return `${where}: ${text}.\n${frame(body, line, col)}`;
}

type Start = { readonly line: number; readonly col: number };

/** A file that is no YAML has no pointers; the problem then says the place itself. */
function startOf(place: object): Start | undefined {
  const { start }: { readonly start?: Start } = place;
  return start;
}

function withoutFolder(message: string): string {
  return message.replaceAll(`${resolve('.')}/`, '').replace(/\.$/, '');
}

function isDocument(value: unknown): value is OpenApiDocument {
  if (typeof value !== 'object' || value === null || !('openapi' in value)) return false;
  return typeof value.openapi === 'string' && value.openapi.startsWith('3.');
}

/** Says how a file was made, which is no part of the contract. */
function withoutOrigin(document: OpenApiDocument): OpenApiDocument {
  const { 'x-generated-by': _, ...rest }: OpenApiDocument & { 'x-generated-by'?: unknown } =
    document;
  return rest;
}

/** The text of a source file; `undefined` if there is none. */
export function sourceText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
