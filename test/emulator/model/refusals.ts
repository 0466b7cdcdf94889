/** Status and code of what the facts say can be refused, and of nothing else. */
export const refusals = {
  notFound: '404/20404',
  // Anywhere.
  attributesNotJson: '400/50304',
  roleNotFound: '400/50100',
  conversationRoleNotFound: '400/50109',
  permissionUnknown: '400/50104',
  roleInUse: '409/20409',
  defaultServiceInUse: '409/20409',
  // Users.
  identityMissing: '400/50204',
  identityLikeSid: '400/50206',
  userExists: '409/50201',
  // Conversations.
  uniqueNameTaken: '409/50353',
  uniqueNameLikeSid: '400/50390',
  closed: '400/50377',
  initializing: '400/50386',
  stateEmpty: '400/50374',
  stateUnknown: '400/50378',
  startsClosed: '400/50384',
  timerWithoutState: '400/50382',
  inactiveTooShort: '400/50375',
  closedTooShort: '400/50376',
  datesReversed: '400/50396',
  // Participants.
  participantExists: '409/50433',
  pairTaken: '409/50416',
  groupTaken: '409/50438',
  groupParticipantExists: '409/50437',
  participantsLimit: '400/50417',
  nonChatLimit: '400/50418',
  groupLimit: '400/50436',
  conversationsLimit: '400/50214',
  addressInvalid: '400/50407',
  addressEqualsProxy: '400/50409',
  addressMissing: '400/50411',
  proxyMissing: '400/50412',
  proxyTypeDiffers: '400/50414',
  bindingUnsupported: '400/50420',
  identityAndAddress: '400/50211',
  proxyRemovalFailed: '400/50440',
  proxyAdditionFailed: '400/50441',
  projectedRemovalFailed: '400/50442',
  projectedAdditionFailed: '400/50443',
  identityAdditionFailed: '400/50444',
  lastReadIndexInvalid: '400/50421',
  participantJsonInvalid: '400/50424',
  participantPairsTaken: '409/50425',
  tooManyParticipants: '400/50426',
  lookupByBoth: '400/50451',
  lookupByNone: '400/20001',
  // Messages.
  authorOutsideGroup: '400/50513',
  fileUsed: '400/50508',
  bodyFixed: '400/50509',
  // Webhooks of a conversation.
  tooManyWebhooks: '400/50361',
  filtersMissing: '400/50370',
  filterUnknown: '400/50365',
  triggersMissing: '400/50371',
  flowMissing: '400/50367',
  urlMissing: '400/50369',
} as const;

export type Refusal = (typeof refusals)[keyof typeof refusals];

/** Of these, what is really in the way. */
export function inTheWay(found: readonly (readonly [boolean, Refusal])[]): readonly Refusal[] {
  return found.filter(([isSo]) => isSo).map(([, refusal]) => refusal);
}
