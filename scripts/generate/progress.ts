import type { GenerateResult, StageReport } from './types.ts';

/** Where lines go. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** One line a stage for a person; a pipe hears only how it ended. */
export function stageLine({ stage, milliseconds, detail }: StageReport): string {
  return `  ${stage.padEnd(11)}${seconds(milliseconds).padStart(7)}  ${detail}\n`;
}

/** Says how a run ended: results on stdout, faults on stderr. */
export function tell(result: GenerateResult, { out, err }: Terminal): void {
  switch (result.outcome) {
    case 'written':
      err(result.text);
      out(`${names(result)} written in ${seconds(result.milliseconds)}${warned(result)}.\n`);
      return;
    case 'unchanged':
      out(`${names(result)} up to date${warned(result)} (${seconds(result.milliseconds)}).\n`);
      return;
    case 'stale':
      err(`${result.diff}Stale: run \`npm run generate\` and commit what it writes.\n`);
      return;
    case 'faulty':
      err(`${result.text}${faults(result)}; nothing was written.\n`);
      return;
    case 'refused':
      err(`${result.message}\n`);
  }
}

/** 0 done, 1 the spec is at fault (or the artefacts are stale), 2 the call is. */
export const exitCodes: Readonly<Record<GenerateResult['outcome'], 0 | 1 | 2>> = {
  written: 0,
  unchanged: 0,
  stale: 1,
  faulty: 1,
  refused: 2,
};

/** As many as Redocly formats. */
const maxShown = 100;

function names({ artefacts }: Extract<GenerateResult, { artefacts: unknown }>): string {
  return artefacts.map(({ name, bytes }) => `${name} (${Math.round(bytes / 1024)} KB)`).join(', ');
}

function warned({ warnings }: { readonly warnings: number }): string {
  if (warnings === 0) return '';
  return warnings === 1 ? ', 1 warning' : `, ${warnings} warnings`;
}

function faults({ problems }: Extract<GenerateResult, { outcome: 'faulty' }>): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const shown = errors > maxShown ? `, of which ${maxShown} are shown` : '';
  return errors === 1 ? '1 error' : `${errors} errors${shown}`;
}

function seconds(milliseconds: number): string {
  return milliseconds < 1000
    ? `${Math.round(milliseconds)} ms`
    : `${(milliseconds / 1000).toFixed(2)} s`;
}
