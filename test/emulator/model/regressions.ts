import type { Step } from './command.ts';
import { createConversationWithParticipants } from './commands/conversations-with-participants.ts';
import { createConversation } from './commands/conversations.ts';
import { deleteMessage, sendFile } from './commands/messages.ts';
import { addToGroupText, removeParticipant, startGroupText } from './commands/participants.ts';
import { restart, wait } from './commands/time.ts';

const first = { service: 0, scoped: false } as const;
const inFirst = { conversation: 0, scoped: false } as const;
const inSecond = { conversation: 1, scoped: false } as const;
const [projected, alice, bob] = ['+15558000001', '+15550000001', '+15550000002'] as const;
const file = `ME${'a'.repeat(32)}`;

interface Regression {
  readonly name: string;
  /** As a failure prints them. */
  readonly steps: readonly Step[];
  /** The number printed after the steps, where it matters how SIDs are sorted. */
  readonly sids?: number;
}

/** What a random run has found once, cut down to the steps that matter. */
export const regressions: readonly Regression[] = [
  {
    name: 'makes the users of those who come in later at the moment when they come in',
    steps: [
      createConversationWithParticipants.of({ ...first, participants: [{ identity: 'ann' }] }),
      wait.of({ seconds: 5 }),
    ],
  },
  {
    name: 'knows a group text by its addresses when another one with the same is gone',
    steps: [
      startGroupText.of({ ...first, projected, members: [bob] }),
      startGroupText.of({ ...first, projected, members: [alice] }),
      addToGroupText.of({ ...inSecond, address: bob }),
      removeParticipant.of({ ...inSecond, participant: 1 }),
      removeParticipant.of({ ...inFirst, participant: 0 }),
      startGroupText.of({ ...first, projected, members: [bob] }),
    ],
  },
  {
    name: 'is restarted with one file sent in two services',
    steps: [
      createConversation.of(first),
      createConversation.of({ ...first, service: 1 }),
      sendFile.of({ ...inFirst, file }),
      sendFile.of({ ...inSecond, file }),
      restart.of({}),
    ],
  },
  {
    name: 'knows after a restart which files were sent with messages that are gone',
    steps: [
      createConversation.of(first),
      sendFile.of({ ...inFirst, file }),
      deleteMessage.of({ ...inFirst, message: 0 }),
      restart.of({}),
      sendFile.of({ ...inFirst, file }),
    ],
  },
];
