import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { OpenApiDocument } from '../../description/description.ts';
import { UsageError } from '../usage-error.ts';

/** An OpenAPI document as JSON; that of the package unless another is named. */
export function documentIn(path: string | undefined): OpenApiDocument {
  const own = createRequire(import.meta.url).resolve('conversations-client/openapi.json');
  const document = jsonIn(path ?? own, '--spec');
  if (isDocument(document)) return document;
  throw new UsageError(`${path ?? own} is no OpenAPI document: name another with --spec FILE.`);
}

/** Throws a UsageError that names the option by which the file was named. */
export function jsonIn(path: string, option: string): unknown {
  const text = textIn(path, option);
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${path} is not JSON: ${reason}. ${option} has to name a JSON file.`, {
      cause: error,
    });
  }
}

function textIn(path: string, option: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${reasonOf(error)}. ${option} names it.`, {
      cause: error,
    });
  }
}

/** What the system says, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EISDIR':
      return 'it is a folder';
    case 'EACCES':
    case 'EPERM':
      return 'that is not permitted';
    case 'ENOSPC':
      return 'the disk is full';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

function isDocument(value: unknown): value is OpenApiDocument {
  return typeof value === 'object' && value !== null && 'openapi' in value;
}
