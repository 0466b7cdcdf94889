import type { FaultDoc } from './model.ts';

/** Of a fault that names no operation. */
export function whoAnswers({ anywhere }: FaultDoc): string {
  return anywhere
    ? 'Any operation may answer it.'
    : 'No operation of this API is known to answer it.';
}
