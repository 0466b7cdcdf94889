/** One thing that nobody outside knows for certain about the real API, and what the emulator does. */
export interface Choice<Value extends string = string> {
  readonly values: readonly [Value, ...Value[]];
  /** The safest: what works here then works there as well. */
  readonly default: Value;
  readonly about: string;
}

/** Every such thing. The README's table is held to this one by a test. */
export const choices = {
  uniqueNameInPaths: choice(
    ['refuse', 'accept'],
    'Whether a unique name stands for `ConversationSid` in the paths of messages, participants and webhooks too.',
  ),
  pageSizeOverLimit: choice(
    ['clamp', 'refuse'],
    'A `PageSize` over the maximum: answered with the maximum, or with 400/20007.',
  ),
  pageWithoutToken: choice(
    ['first-page', 'refuse'],
    '`Page` over 0 without `PageToken`: the first page under that number, or 400/70002.',
  ),
  emptyUpdate: choice(
    ['accept', 'refuse'],
    'An update without a known field: done, though only its date changes, or 400/20161.',
  ),
  deletedUser: choice(
    ['removes-participants', 'leaves-participants'],
    'What becomes of the participants whose user is deleted.',
  ),
  unreadBeforeFirstRead: choice(
    ['null', 'all'],
    '`unread_messages_count` before anything was marked as read.',
  ),
  closedConversation: choice(
    ['participants-can-leave', 'participants-stay'],
    'Whether a participant of a closed conversation can be removed, or that is 400/50377.',
  ),
  roleInUse: choice(
    ['refuse', 'allow'],
    'Deleting a role that is a default, or that somebody has: 409/20409, or done.',
  ),
  defaultService: choice(
    ['refuse', 'allow'],
    'Deleting the default service of the account: 409/20409, or done, and the oldest other one takes its place; the only one stays.',
  ),
  attributesCountedIn: choice(['bytes', 'characters'], 'What the limits on attributes count.'),
  emptyAddress: choice(
    ['removes', 'refuse'],
    'Whether empty text removes a proxy or projected address as the text `null` does, or is 400.',
  ),
  unreachablePreWebhook: choice(
    ['proceed', 'refuse'],
    'A pre-event whose webhook cannot be reached: done as if it had not answered in time, or 403/50057.',
  ),
  keywordCase: choice(
    ['matters', 'ignored'],
    'Whether a webhook with target `trigger` finds a keyword whatever its case.',
  ),
} as const satisfies Record<string, Choice>;

export type Choices = {
  readonly [Name in keyof typeof choices]: (typeof choices)[Name]['default'];
};

/** What was chosen, and the default for everything else. */
export function chosen(given: Partial<Choices> = {}): Choices {
  const defaults = Object.entries(choices).map(([name, { default: value }]) => [name, value]);
  return { ...Object.fromEntries(defaults), ...given };
}

function choice<Value extends string>(
  values: readonly [Value, ...Value[]],
  about: string,
): Choice<Value> {
  return { values, default: values[0], about };
}
