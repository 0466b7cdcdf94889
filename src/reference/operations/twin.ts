import type { Operation } from '../../description/description.ts';
import type { Twin } from '../model.ts';
import type { Pages } from '../pages.ts';

/** The same operation of the other scope, as `x-twin` names it; the longer path is a service's. */
export function twinOf({ extensions, path }: Operation, pages: Pages): Twin | undefined {
  const other = extensions['x-twin'];
  const operation = typeof other === 'string' ? pages.operation(other) : undefined;
  if (operation === undefined) return undefined;
  return { operation, scope: path.length < operation.template.length ? 'default' : 'service' };
}
