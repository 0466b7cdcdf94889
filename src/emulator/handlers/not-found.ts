import { fault } from '../faults.ts';

/** 404/20404, whatever it is that the path leads to nowhere. */
export function notFound({ pathname }: { readonly pathname: string }): never {
  throw fault('notFound', { path: pathname });
}
