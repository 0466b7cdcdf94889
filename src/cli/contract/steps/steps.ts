import type { StepName } from '../../../contract/report/step.ts';
import type { StepDefinition } from '../look.ts';
import { diff } from './diff.ts';
import { drift } from './drift.ts';
import { examples } from './examples.ts';
import { fresh } from './fresh.ts';
import { har } from './har.ts';
import { run } from './run.ts';
import { spec } from './spec.ts';
import { types } from './types.ts';

export const steps: Readonly<Record<StepName, StepDefinition>> = {
  spec,
  fresh,
  examples,
  diff,
  types,
  drift,
  run,
  har,
};
