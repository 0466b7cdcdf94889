import { afterSunset } from './after-sunset.ts';
import { annotationFormat } from './annotation-format.ts';
import { emptyName } from './empty-name.ts';
import { errorStatus } from './error-status.ts';
import type { DiffFilter } from './filter.ts';
import { onNoWire } from './on-no-wire.ts';
import { operationId } from './operation-id.ts';
import { parameterAsText } from './parameter-as-text.ts';
import { stillFits } from './still-fits.ts';
import { unusedScheme } from './unused-scheme.ts';

/** The first that lets a verdict go says what is left of it. */
export const filters: readonly DiffFilter[] = [
  operationId,
  errorStatus,
  afterSunset,
  unusedScheme,
  emptyName,
  annotationFormat,
  parameterAsText,
  onNoWire,
  // Last, because it costs most.
  stillFits,
];
