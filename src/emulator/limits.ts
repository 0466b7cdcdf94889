/** What the documentation limits, and a few windows of time. All can be set for a test. */
export interface Limits {
  /** Bytes of a request body. */
  readonly bodySize: number;
  readonly participants: number;
  readonly nonChatParticipants: number;
  readonly groupParticipants: number;
  /** Of one `CreateConversationWithParticipants`. */
  readonly participantsAtOnce: number;
  readonly webhooksOfConversation: number;
  readonly triggersOfWebhook: number;
  /** Characters of the address of a conversation's webhook; unknown for the real API. */
  readonly webhookUrl: number;
  /** Open conversations of one identity. */
  readonly conversationsOfIdentity: number;
  /** Of users; unknown for the real API, and taken over from participants. */
  readonly userAttributes: number;
  /** Of a message that goes out as SMS or WhatsApp. */
  readonly nonChatBody: number;
  /** Milliseconds that a conversation made with participants is initializing. */
  readonly initializing: number;
  /** Milliseconds a pre-event's webhook has to answer. */
  readonly preWebhook: number;
  /** Milliseconds that one attempt to tell a webhook of a post-event may take. */
  readonly postWebhook: number;
  /** Writes a second to one conversation or service; `null` for no limit. */
  readonly writesPerSecond: number | null;
}

export const defaultLimits: Limits = {
  bodySize: 1_048_576,
  participants: 1000,
  nonChatParticipants: 50,
  groupParticipants: 10,
  participantsAtOnce: 10,
  webhooksOfConversation: 5,
  triggersOfWebhook: 100,
  webhookUrl: 2048,
  conversationsOfIdentity: 1000,
  userAttributes: 4096,
  nonChatBody: 1600,
  initializing: 500,
  preWebhook: 5000,
  postWebhook: 5000,
  writesPerSecond: null,
};
