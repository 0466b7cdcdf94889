import { parsedJson } from '../../json.ts';
import { ofProperty } from './of-property.ts';
import type { DiffRule } from './rule.ts';

export const extensibleEnumChanged: DiffRule = {
  id: 'contract/extensible-enum-changed',
  level: 'major',
  claim: 'A value that could be sent still can, though answers may bring new ones.',
  kind: 'values',
  visitor: () => ({
    Schema(change, { report, getDirections }) {
      // https://opensource.zalando.com/restful-api-guidelines/#112
      if (change.kind !== 'modified' || change.property !== 'x-extensible-enum') return;
      const before = valuesIn(change.base.value);
      const after = valuesIn(change.revision.value);
      if (before === undefined || after === undefined) return;
      const gone = before
        .filter((value) => !after.includes(value))
        .map((value) => `\`${String(value)}\``);
      if (gone.length === 0 || !getDirections().includes('request')) return;
      report({ message: `Extensible enum${ofProperty(change.node)} lost ${gone.join(', ')}.` });
    },
  }),
};

function valuesIn(text: unknown): readonly unknown[] | undefined {
  const parsed = parsedJson(String(text));
  return parsed.state === 'read' && Array.isArray(parsed.value) ? parsed.value : undefined;
}
