import { explainError } from './explain-error.ts';
import { getOperation } from './get-operation.ts';
import { getRequestExample } from './get-request-example.ts';
import { getSchema } from './get-schema.ts';
import { listChanges } from './list-changes.ts';
import { listOperations } from './list-operations.ts';
import { searchDocs } from './search-docs.ts';
import type { Tool } from './tool.ts';

/** All that only read, in the order in which they are listed. */
export const tools: readonly Tool[] = [
  searchDocs,
  getOperation,
  listOperations,
  getSchema,
  getRequestExample,
  explainError,
  listChanges,
];
