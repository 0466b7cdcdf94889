import { CircularReference, isReference, type Description } from '../description/description.ts';
import type { Reference } from '../description/document.ts';

/** Of a reference that leads back to itself there is nothing to say but what stands beside it. */
export function toleratingCircles(description: Description): Description {
  function resolve<T extends object>(node: T | Reference): T;
  function resolve(node: object): object {
    try {
      return description.resolve(node);
    } catch (error) {
      if (!(error instanceof CircularReference) || !isReference(node)) throw error;
      return Object.fromEntries(Object.entries(node).filter(([name]) => name !== '$ref'));
    }
  }
  return { ...description, resolve };
}
