import { fingerprintOf } from '../report/fingerprint.ts';
import type { Reported } from '../report/reported.ts';
import type { Coverage, Floor } from './options.ts';

/** The kinds of which a run reached less than it has to. */
export function belowFloor(coverage: Coverage, floor: Floor): readonly Reported[] {
  const kinds = ['operations', 'parameters', 'properties', 'statuses'] as const;
  return kinds.flatMap((kind) => {
    const least = floor[kind];
    const { seen, all, missing } = coverage[kind];
    if (least === undefined || all === 0 || seen / all >= least) return [];
    return {
      id: 'coverage-below-floor',
      severity: 'error',
      text:
        `${seen} of ${all} ${kind} were seen, and ${percent(least)} have to be. ` +
        `Not seen: ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}.`,
      claim: 'A run reaches as much of the document as it has to.',
      pointer: '',
      fingerprint: fingerprintOf('run', 'coverage-below-floor', kind),
      usedBy: [],
      labels: [kind],
    } as const;
  });
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}
