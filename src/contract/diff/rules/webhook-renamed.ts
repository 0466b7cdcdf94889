import type { DiffRule } from './rule.ts';

/** Redocly takes a webhook that went and one that came for one that was renamed. */
export const webhookRenamed: DiffRule = {
  id: 'contract/webhook-renamed',
  level: 'major',
  claim: 'An event that was sent still is.',
  kind: 'existence',
  visitor: () => ({
    WebhooksMap: {
      PathItem(change, { report }) {
        if (change.kind !== 'modified' || change.property !== 'key') return;
        const [before, after] = [change.base.value, change.revision.value].map(String);
        report({ message: `Webhook \`${before}\` was removed; \`${after}\` is there instead.` });
      },
    },
  }),
};
