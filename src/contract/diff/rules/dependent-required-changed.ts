import { ofProperty } from './of-property.ts';
import type { DiffRule } from './rule.ts';

export const dependentRequiredChanged: DiffRule = {
  id: 'contract/dependent-required-changed',
  level: 'major',
  claim: 'Which fields ask for others to be there stays the same.',
  kind: 'requiredness',
  visitor: () => ({
    // Redocly sees the whole coming and going, not the names in it.
    DependentRequired(change, { report, getDirections }) {
      if (change.kind !== 'modified') return;
      const [before, after] = [change.base.value, change.revision.value].map(namesIn);
      const more = after?.filter((name) => before?.includes(name) !== true) ?? [];
      const fewer = before?.filter((name) => after?.includes(name) !== true) ?? [];
      const directions = getDirections();
      const breaks =
        (more.length > 0 && directions.includes('request')) ||
        (fewer.length > 0 && directions.includes('response'));
      if (!breaks || change.node.parent === null) return;
      const where = ofProperty(change.node.parent);
      const names = after?.map((name) => `\`${name}\``).join(', ') || 'nothing';
      report({ message: `\`${change.property}\`${where} now asks for ${names} beside it.` });
    },
  }),
};

function namesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
