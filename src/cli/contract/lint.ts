import { relative } from 'node:path';
import { lintFile, positionIn } from '../../contract/engine/redocly.ts';
import type { PipelineProblem } from './pipeline.ts';

/** What the OpenAPI specification has against a file and those that it refers to. */
export async function problemsIn(file: string): Promise<readonly PipelineProblem[]> {
  const problems = await lintFile(file);
  return problems.map(({ severity, ruleId, message, location: [place] }) => ({
    severity: severity === 'error' ? 'error' : 'warning',
    rule: ruleId,
    message,
    ...(place && at(place.source.absoluteRef, place.source.body, place.pointer ?? '#/')),
  }));
}

function at(
  path: string,
  text: string,
  pointer: string,
): Pick<PipelineProblem, 'file' | 'line' | 'column'> {
  const { line, col } = positionIn(path, text)(pointer);
  return { file: relative('.', path), line, column: col };
}
