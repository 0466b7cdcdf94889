import type { Operation } from '../../description/description.ts';
import type { OperationPage } from '../../reference/reference.ts';
import type { Docs } from '../docs/docs.ts';
import { operationNamed } from '../find/operation.ts';
import { ToolError } from '../tools/tool-error.ts';

/** An operation that can be called, with its page. Throws a ToolError for all else. */
export function calledOperation(
  text: string,
  docs: Docs,
): { readonly page: OperationPage; readonly operation: Operation } {
  const page = operationNamed(text, docs);
  const operation = docs.description.operations.find(({ id }) => id === page.id);
  if (page.kind === 'operation' && operation !== undefined) return { page, operation };
  throw new ToolError(`${page.id} is an event: the API sends it, and nobody calls it.`);
}
