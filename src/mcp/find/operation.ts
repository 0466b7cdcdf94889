import type { OperationPage } from '../../reference/reference.ts';
import type { Docs } from '../docs/docs.ts';
import { ToolError } from '../tools/tool-error.ts';
import { unknown } from './unknown.ts';

/**
 * The operation or event that is meant, by its id, "GET /v1/Users/{Sid}", the same with values in it,
 * or the address of its page. Throws a ToolError that names the nearest ones.
 */
export function operationNamed(text: string, docs: Docs): OperationPage {
  const { find, reference } = docs;
  const named = find.operation.byName(text);
  if (named !== undefined) return named;
  // Made when it is first read, and not read where a name is enough.
  const { search } = docs;
  const called = search.addresses(text).flatMap((at) => {
    const id = search.entries[at]?.id;
    const page = reference.operations.find((each) => each.id === id);
    return page !== undefined && isWhole(text, page) ? [page] : [];
  });
  const [first, ...others] = called;
  if (first === undefined) {
    throw (
      gone(text, docs) ??
      unknown('operation', text, find.operation.ids, ['operation', 'event'], docs)
    );
  }
  const same = [first, ...others.filter(({ template }) => template === first.template)];
  if (same.length === 1) return first;
  const ids = same.map(({ id, method }) => `${id} (${method})`);
  throw new ToolError(`Several operations have this path; name one: ${ids.join(', ')}.`);
}

/** What the answers about changes still name. */
function gone(text: string, { reference }: Docs): ToolError | undefined {
  const asked = text.trim().toLowerCase();
  for (const { id, changes } of reference.revisions) {
    const names = changes.flatMap(({ operations }) => operations);
    const name = names.find((each) => each.toLowerCase() === asked);
    if (name !== undefined) {
      return new ToolError(`${name} is no longer there. Its last change is in ${id}.`);
    }
  }
  return undefined;
}

/** A part of a path is for who searches. */
function isWhole(text: string, { template }: OperationPage): boolean {
  const address = text.replace(/^[a-z]+\s+/i, '').replace(/^https?:\/\/[^/]*/i, '');
  return segments(address.replace(/[?#].*$/s, '')) === segments(template);
}

function segments(path: string): number {
  return path.split('/').filter((segment) => segment !== '').length;
}
