import { driftFrom, driftRows, type DriftRow } from '../../../contract/drift/drift.ts';
import { counted, countOf } from '../../../contract/report/findings.ts';
import { readYaml, YamlFault } from '../../../contract/source/yaml.ts';
import { UsageError } from '../../usage-error.ts';
import { textOf, tryTextOf } from '../files.ts';
import type { StepDefinition } from '../look.ts';

const usual = 'spec/differences.yaml';

export const drift: StepDefinition = {
  question: 'Does the document still say what the published one does?',
  look: async ({ spec, published, options: { differences, published: given } }) => {
    if (given === undefined) {
      return { outcome: 'skipped', summary: '--published names the document to hold it against' };
    }
    const rows = rowsIn(differences);
    const { document } = await published();
    const drifted = driftFrom(spec.document, document, rows);
    const { findings } = drifted;
    const { error } = countOf(findings);
    const told = `${counted(drifted.differences, 'difference')}, ${drifted.declared} of them meant`;
    const summary = error === 0 ? told : `${told}; ${counted(error, 'error')}`;
    return { outcome: error === 0 ? 'holds' : 'broken', summary, findings };
  },
};

/** Without a file no difference is meant. */
function rowsIn(given: string | undefined): readonly DriftRow[] {
  const option = '--differences';
  const text = given === undefined ? tryTextOf(usual, option) : textOf(given, option);
  if (text === undefined) return [];
  const file = given ?? usual;
  try {
    const { value, placeOf } = readYaml(text);
    return driftRows(value, (index) => ({ file, line: placeOf([index]).line }));
  } catch (error) {
    throw asUsage(error, file);
  }
}

function asUsage(error: unknown, file: string): unknown {
  if (error instanceof YamlFault) {
    const { line, column } = error.place;
    return new UsageError(`${file}:${line}:${column}: no YAML: ${error.message}`, { cause: error });
  }
  if (error instanceof TypeError)
    return new UsageError(`${file}: ${error.message}`, { cause: error });
  return error;
}
