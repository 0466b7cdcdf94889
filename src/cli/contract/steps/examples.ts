import { counted, countOf } from '../../../contract/report/findings.ts';
import type { StepDefinition } from '../look.ts';

export const examples: StepDefinition = {
  question: 'Is every example and default what its schema says?',
  look: async ({ spec: { document } }) => {
    const { checkExamples } = await import('../../../contract/examples/check-examples.ts');
    const findings = checkExamples(document);
    const { error, warning } = countOf(findings);
    if (error > 0) {
      const summary = `${counted(error, 'error')}, ${counted(warning, 'warning')}`;
      return { outcome: 'broken', summary, findings };
    }
    const summary = warning === 0 ? 'all fit' : `all fit, ${counted(warning, 'warning')}`;
    return { outcome: 'holds', summary, findings };
  },
};
