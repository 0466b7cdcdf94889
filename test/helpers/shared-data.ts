import { existsSync, readFileSync } from 'node:fs';

/**
 * Test data that is not part of the repository: the published document, bodies and requests.
 * It lies beside the checkout; where it is absent, the tests that need it skip and say so.
 */
const folder = new URL('../../../shared/data/', import.meta.url);

export const hasSharedData: boolean = existsSync(folder);

export const needsSharedData: string = hasSharedData
  ? ''
  : ' (skipped: ../shared/data is not beside this checkout)';

export function readSharedData(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}

/** One recorded answer: which operation gave it, with which status. */
export interface ReferenceBody {
  operationId: string;
  status: number;
  name: string;
  source: string;
  body: unknown;
}

/** One recorded form, its lists as arrays. */
export interface RequestExample {
  operationId: string;
  name: string;
  form: Record<string, unknown>;
}
