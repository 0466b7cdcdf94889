import { appendFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { allFindings, countOf } from '../../contract/report/findings.ts';
import { formats } from '../../contract/report/formats/formats.ts';
import type { Report } from '../../contract/report/step.ts';
import { reasonOf } from '../emulate/files.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { CommonOptions, Output } from './options.ts';

/** Before anything is looked at: nobody shall wait for a report that cannot be written. */
export function checkOutputs({ output }: CommonOptions): void {
  for (const { format, file } of output) {
    const folder = dirname(file);
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) continue;
    throw new UsageError(`--output ${format}=${file}: there is no folder ${folder}.`);
  }
}

export function tell(
  report: Report,
  { format, output, verbose }: CommonOptions,
  { out, isColored }: Terminal,
): void {
  const isVerbose = verbose === true;
  for (const one of output)
    writeWhole(one, formats[one.format].write(report, { isColored: false, isVerbose: true }));
  if (format === 'github') tellGithub(report);
  out(formats[format].write(report, { isColored, isVerbose }));
}

/** Where a log is read by a machine, it also learns why there is no report. */
export function tellFault(message: string, { format }: CommonOptions, { out }: Terminal): void {
  if (format !== 'github') return;
  const text = message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  out(`::error title=contract::${text}\n`);
  append('GITHUB_OUTPUT', 'verdict=unknown\n');
}

/** Nobody finds a file that is written by half. */
function writeWhole({ format, file }: Output, text: string): void {
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, text);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw new UsageError(`--output ${format}=${file}: it cannot be written: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
}

/** The summary of the step, and its outputs for the steps after it. */
function tellGithub(report: Report): void {
  const style = { isColored: false, isVerbose: true };
  append('GITHUB_STEP_SUMMARY', formats.markdown.write(report, style));
  const { error, warning, note } = countOf(allFindings(report).map(({ finding }) => finding));
  const { verdict, change } = report;
  const outputs = {
    verdict,
    level: change?.level ?? '',
    'next-version': change?.nextVersion ?? '',
    findings: error + warning + note,
    errors: error,
    warnings: warning,
    notes: note,
  };
  const lines = Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`);
  append('GITHUB_OUTPUT', lines.join(''));
}

/** To a file that GitHub Actions names; elsewhere there is none. */
function append(variable: 'GITHUB_STEP_SUMMARY' | 'GITHUB_OUTPUT', text: string): void {
  const file = process.env[variable] ?? '';
  if (file !== '') appendFileSync(file, text);
}
