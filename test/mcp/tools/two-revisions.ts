import type { Revision } from '../../../src/reference/reference.ts';

/** A history, so that every kind of page is there. */
export const twoRevisions: readonly Revision[] = [
  {
    id: '2026-11-20-3f2a9c1',
    date: '2026-11-20',
    version: '1.1.0',
    title: 'A breaking change and others',
    changes: [
      {
        level: 'major',
        kind: 'removed',
        text: 'The query parameter `State` went.',
        places: 2,
        operations: ['ListConversation', 'ListServiceConversation', 'ListWhatIsGone'],
      },
      {
        level: 'minor',
        kind: 'added',
        text: 'There is a user.',
        places: 1,
        operations: ['FetchUser'],
      },
    ],
  },
  {
    id: '2026-10-01-0a1b2c3',
    date: '2026-10-01',
    version: '1.0.0',
    title: 'Words',
    changes: [{ level: 'patch', kind: 'changed', text: 'Words.', places: 82, operations: [] }],
  },
];
