import type { DiffRule } from './rule.ts';

export const pathParameterRenamed: DiffRule = {
  id: 'contract/path-parameter-renamed',
  level: 'minor',
  claim: 'A parameter of a path keeps its name, by which typed calls give it.',
  kind: 'existence',
  labels: ['client-breaking'],
  visitor: () => ({
    Paths: {
      PathItem(change, { report }) {
        if (change.kind !== 'modified' || change.property !== 'key') return;
        const [before, after] = [change.base.value, change.revision.value].map(String);
        if (before === undefined || after === undefined) return;
        if (withoutNames(before) !== withoutNames(after)) return;
        report({ message: `Path \`${before}\` is now written \`${after}\`.` });
      },
    },
  }),
};

function withoutNames(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, '{}');
}
