/** Low enough to be met within a few dozen steps. */
export const limits = {
  participants: 5,
  nonChatParticipants: 2,
  groupParticipants: 4,
  participantsAtOnce: 3,
  conversationsOfIdentity: 3,
  webhooksOfConversation: 5,
  // No sum of what the steps wait, so that it never ends at the same moment as a timer.
  initializing: 3_003,
} as const;

/** Milliseconds between two steps. */
export const pause = 700;
