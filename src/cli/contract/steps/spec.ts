import { describeDocument } from '../../../description/description.ts';
import { counted, countOf } from '../../../contract/report/findings.ts';
import { fingerprintOf } from '../../../contract/report/fingerprint.ts';
import type { Reported } from '../../../contract/report/reported.ts';
import type { Answer, Look, StepDefinition } from '../look.ts';
import type { PipelineProblem } from '../pipeline.ts';

/** It has loaded, or the command would have ended; this says what its rules have against it. */
export const spec: StepDefinition = {
  question: 'Is the document sound?',
  look: async (look) => {
    const problems = await problemsOf(look);
    if (typeof problems === 'string') return { outcome: 'unknown', summary: problems };
    const findings = problems.map(reported);
    const { error, warning } = countOf(findings);
    if (error > 0) {
      const summary = `${counted(error, 'error')}, ${counted(warning, 'warning')}`;
      return { outcome: 'broken', summary, findings };
    }
    return { outcome: 'holds', summary: sizeOf(look), findings };
  },
};

/** By the rules of the pipeline, if there is one; else by the specification alone. */
async function problemsOf({
  spec: { file },
  compiled,
}: Look): Promise<readonly PipelineProblem[] | string> {
  if (compiled !== undefined) {
    const { outcome, text, problems } = await compiled();
    return outcome === 'refused' ? text : problems;
  }
  const { problemsIn } = await import('../lint.ts');
  return problemsIn(file);
}

function reported({ severity, rule, message, file, line, column }: PipelineProblem): Reported {
  return {
    id: rule,
    severity,
    text: message,
    pointer: '',
    file,
    line,
    column,
    fingerprint: fingerprintOf('spec', rule, message, file),
    usedBy: [],
    labels: ['spec'],
  };
}

function sizeOf({ spec: { document } }: Look): Answer['summary'] {
  const { operations } = describeDocument(document);
  const { paths = {}, components = {} } = document;
  const schemas = Object.keys(components['schemas'] ?? {}).length;
  const parts = [
    counted(Object.keys(paths).length, 'path'),
    counted(operations.length, 'operation'),
    counted(schemas, 'schema'),
  ];
  return `sound: ${parts.join(', ')}`;
}
