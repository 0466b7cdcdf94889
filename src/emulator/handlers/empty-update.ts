import type { Choices } from '../choices.ts';
import { fault } from '../faults.ts';

/** For an update that names no known field. */
export function refuseEmptyUpdate(form: object, choices: Choices): void {
  if (choices.emptyUpdate === 'refuse' && Object.keys(form).length === 0) {
    throw fault('nothingToUpdate');
  }
}
