/** What a fault answers. Braces in a message stand for details. */
export interface FaultRow {
  readonly status: number;
  readonly code: number;
  readonly message: string;
}

/**
 * Every fault the emulator can answer. Codes are those of the error dictionary; where it gives no
 * HTTP status the row has the one that other faults of the same kind have been seen with.
 */
export const faults = {
  // Before the operation is known.
  unauthenticated: row(401, 20003, 'Authenticate: {reason}'),
  notFound: row(404, 20404, 'The requested resource {path} was not found'),
  methodNotAllowed: row(405, 20004, '{method} is not allowed at {path}: it takes {allowed}'),
  bodyTooLarge: row(413, 20413, 'The request body has over {limit} bytes'),
  unreadableBody: row(400, 20001, 'The request body cannot be read: {reason}'),
  unreadableRequest: row(400, 20001, 'The request cannot be read: {reason}'),
  hostRefused: row(403, 20403, 'Nothing is served here under the name {host}: it is not allowed'),
  originRefused: row(403, 20403, 'Pages of {origin} may not control this emulator'),
  forbidden: row(403, 20403, 'Account {account} may not do this: {reason}'),
  tooManyWrites: row(429, 50063, 'Over {limit} writes a second to {bucket}'),
  injected: row(500, 20500, 'A fault asked for over the control surface'),
  internal: row(500, 20500, 'The emulator failed: {reason}'),
  unavailable: row(503, 20503, 'A fault asked for over the control surface'),

  // Any input.
  missingParameter: row(400, 20001, '{name} is required'),
  invalidParameter: row(400, 20001, '{name} is not valid: {reason}'),
  nothingToUpdate: row(400, 20161, 'The request names nothing that can be updated here'),
  pageSizeTooLarge: row(400, 20007, 'PageSize {size} is over {limit}'),
  pageTokenMissing: row(400, 70002, 'Page {page} needs the PageToken of the page before'),
  pageTokenInvalid: row(400, 20001, 'PageToken is not one that this list gave'),
  attributesTooLong: row(400, 50303, 'Attributes have over {limit} characters'),
  attributesNotJson: row(400, 50304, 'Attributes are not JSON: {reason}'),
  friendlyNameMissing: row(400, 50000, 'FriendlyName is required'),
  friendlyNameTooLong: row(400, 50003, 'FriendlyName has over {limit} characters'),
  dateCreatedInvalid: row(400, 50308, 'DateCreated is not an ISO 8601 moment in UTC'),
  dateUpdatedInvalid: row(400, 50309, 'DateUpdated is not an ISO 8601 moment in UTC'),

  // Services, roles, configuration.
  roleNotFound: row(400, 50100, 'There is no role {sid} in this service'),
  conversationRoleNotFound: row(400, 50109, 'There is no role {sid} of type conversation here'),
  roleTypeInvalid: row(400, 50105, '{value} is not a role type: conversation or service'),
  permissionUnknown: row(400, 50104, '{permission} is no permission of a {type} role'),
  roleInUse: row(409, 20409, 'Role {sid} is in use: {reason}'),
  defaultServiceInUse: row(409, 20409, 'Service {sid} is the default of the account'),
  serviceNotFound: row(400, 50050, 'There is no service {sid}'),
  webhookFilterInvalid: row(400, 50054, '{value} is no event that a webhook can be told of'),
  webhookMethodInvalid: row(400, 50055, '{value} is no webhook method: GET or POST'),
  preWebhookUrlInvalid: row(400, 50077, 'PreWebhookUrl is no absolute http or https address'),
  postWebhookUrlInvalid: row(400, 50078, 'PostWebhookUrl is no absolute http or https address'),
  addressTaken: row(409, 20409, 'Address {address} is configured already, as {sid}'),
  credentialIncomplete: row(400, 20001, 'A credential of type {type} needs {names}'),

  // Users.
  userExists: row(409, 50201, 'There is a user {identity} already'),
  userConflict: row(409, 50213, 'The user was changed by somebody else meanwhile: try again'),
  identityMissing: row(400, 50204, 'Identity is required'),
  identityLikeSid: row(400, 50206, 'Identity looks like the SID of a user'),
  identityTooLong: row(400, 50207, 'Identity has over {limit} characters'),
  notificationLevelInvalid: row(400, 50210, '{value} is no notification level: default or muted'),
  userConversationsLimit: row(400, 50214, '{identity} is in {limit} open conversations already'),

  // Conversations.
  uniqueNameTaken: row(409, 50353, 'There is a conversation named {name} already'),
  uniqueNameLikeSid: row(400, 50390, 'UniqueName looks like the SID of a conversation'),
  uniqueNameTooLong: row(400, 50004, 'UniqueName has over {limit} characters'),
  conversationConflict: row(
    409,
    50391,
    'The conversation was changed by somebody else meanwhile: try again',
  ),
  conversationClosed: row(400, 50377, 'Conversation {sid} is closed for good'),
  conversationInitializing: row(
    400,
    50386,
    'Conversation {sid} is initializing: wait until it is active',
  ),
  stateEmpty: row(400, 50374, 'State cannot be empty'),
  stateInvalid: row(400, 50378, '{value} is no state of a conversation'),
  initialStateClosed: row(400, 50384, 'A conversation cannot start closed'),
  timerWithoutState: row(400, 50382, 'A timer needs State beside it'),
  inactiveTimerTooShort: row(400, 50375, 'The timer for inactivity is under one minute'),
  closedTimerTooShort: row(400, 50376, 'The timer that closes is under ten minutes'),
  inactiveTimerInvalid: row(400, 50379, '{name} is no ISO 8601 duration'),
  closedTimerInvalid: row(400, 50380, '{name} is no ISO 8601 duration'),
  datesReversed: row(400, 50396, 'EndDate is before StartDate'),
  messagingServiceInvalid: row(400, 50341, 'MessagingServiceSid is no SID of a messaging service'),

  // Participants.
  participantConflict: row(
    409,
    50419,
    'The participant was changed by somebody else meanwhile: try again',
  ),
  participantExists: row(409, 50433, '{identity} takes part already'),
  pairTaken: row(409, 50416, 'Address and proxy address are bound in conversation {sid} already'),
  groupTaken: row(409, 50438, 'A group text of these addresses exists already, as {sid}'),
  groupParticipantExists: row(409, 50437, '{address} is in this group text already'),
  participantsLimit: row(400, 50417, 'The conversation has {limit} participants already'),
  nonChatLimit: row(400, 50418, 'The conversation has {limit} participants outside chat already'),
  groupLimit: row(400, 50436, 'The group text has {limit} participants already'),
  addressInvalid: row(400, 50407, 'MessagingBinding.Address is no address of a known channel'),
  proxyAddressInvalid: row(
    400,
    50408,
    'MessagingBinding.ProxyAddress is no address of a known channel',
  ),
  addressEqualsProxy: row(400, 50409, 'MessagingBinding.Address and ProxyAddress are the same'),
  addressMissing: row(400, 50411, 'MessagingBinding.Address is required beside ProxyAddress'),
  proxyAddressMissing: row(400, 50412, 'MessagingBinding.ProxyAddress is required beside Address'),
  proxyTypeDiffers: row(
    400,
    50414,
    'MessagingBinding.Address and ProxyAddress are on different channels',
  ),
  proxyUnsupported: row(
    400,
    50453,
    'MessagingBinding.ProxyAddress is not supported on this channel',
  ),
  bindingUnsupported: row(400, 50420, 'These parts of a messaging binding do not go together'),
  proxyRemovalFailed: row(400, 50440, 'The proxy address of this participant cannot be removed'),
  proxyAdditionFailed: row(400, 50441, 'This participant cannot be given a proxy address'),
  projectedRemovalFailed: row(
    400,
    50442,
    'The projected address of this participant cannot be removed',
  ),
  projectedAdditionFailed: row(400, 50443, 'This participant cannot be given a projected address'),
  identityUnacceptable: row(400, 50211, 'Identity and MessagingBinding.Address exclude each other'),
  identityAdditionFailed: row(400, 50444, 'This participant cannot be given an identity'),
  lastReadIndexInvalid: row(400, 50421, 'LastReadMessageIndex is not the index of a message'),
  participantsStay: row(409, 20409, 'Conversation {sid} is closed: nobody can leave it'),
  participantJsonInvalid: row(
    400,
    50424,
    'Every Participant has to be JSON that says who takes part: {reason}',
  ),
  participantPairsTaken: row(
    409,
    50425,
    'An address and proxy address are bound in conversation {sid} already',
  ),
  tooManyParticipants: row(400, 50426, 'The request has over {limit} participants'),
  lookupByBoth: row(400, 50451, 'Look up by Identity or by Address, not by both'),

  // Messages.
  messageConflict: row(409, 50514, 'The message was changed by somebody else meanwhile: try again'),
  authorTooLong: row(400, 50310, 'Author has over {limit} characters'),
  authorOutsideGroup: row(400, 50513, 'In a group text the author has to be one of the group'),
  bodyTooLong: row(400, 50504, 'Body has over {limit} characters'),
  mediaSidInvalid: row(400, 50510, 'MediaSid is no SID of a file'),
  mediaUsed: row(400, 50508, 'File {sid} was sent with another message'),
  mediaBodyFixed: row(400, 50509, 'Body of a message with a file cannot be changed'),
  contentSidInvalid: row(400, 50526, 'ContentSid is no SID of a content template'),
  contentSidMissing: row(400, 50528, 'ContentVariables need ContentSid beside them'),
  contentVariablesInvalid: row(400, 50527, 'ContentVariables are not the text of a JSON object'),
  contentVariablesTooMany: row(400, 50529, 'ContentVariables are over {limit}'),
  contentVariableKeyTooLong: row(
    400,
    50540,
    'A name in ContentVariables has over {limit} characters',
  ),
  contentVariableValueTooLong: row(
    400,
    50541,
    'A value in ContentVariables has over {limit} characters',
  ),

  // Webhooks of one conversation.
  tooManyWebhooks: row(400, 50361, 'The conversation has {limit} webhooks already'),
  tooManyTriggers: row(400, 50362, 'Configuration.Triggers are over {limit}'),
  scopedTargetInvalid: row(400, 50364, '{value} is no target: webhook, trigger or studio'),
  scopedTargetMissing: row(400, 50368, 'Target is required'),
  scopedFilterInvalid: row(400, 50365, '{value} is no event that a conversation reports'),
  scopedFilterMissing: row(400, 50370, 'Configuration.Filters are required for the target webhook'),
  scopedTriggerInvalid: row(400, 50366, 'A keyword in Configuration.Triggers is empty'),
  scopedTriggerMissing: row(
    400,
    50371,
    'Configuration.Triggers are required for the target trigger',
  ),
  scopedFlowInvalid: row(400, 50367, 'Configuration.FlowSid is not the SID of a flow'),
  scopedFlowMissing: row(400, 50367, 'Configuration.FlowSid is required for the target studio'),
  scopedUrlMissing: row(400, 50369, 'Configuration.Url is required for the target {target}'),
  scopedUrlTooLong: row(400, 50372, 'Configuration.Url has over {limit} characters'),

  // What a pre-event's webhook says.
  refusedByWebhook: row(403, 50056, 'The webhook for {event} refused this, with status {status}'),
  webhookUnreachable: row(403, 50057, 'The webhook for {event} could not be reached'),
} as const satisfies Record<string, FaultRow>;

export type FaultName = keyof typeof faults;

export type FaultDetails = Readonly<Record<string, string | number>>;

/** Thrown wherever the emulator refuses a request; it crosses the wire as a Fault of the spec. */
export class FaultError extends Error {
  override readonly name = 'FaultError';
  readonly fault: FaultName;
  readonly status: number;
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(name: FaultName, details: FaultDetails, headers: Readonly<Record<string, string>>) {
    const { status, code, message } = faults[name];
    super(filled(message, details));
    this.fault = name;
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** Names a row of the table and fills its braces. */
export function fault(
  name: FaultName,
  details: FaultDetails = {},
  headers: Readonly<Record<string, string>> = {},
): FaultError {
  return new FaultError(name, details, headers);
}

function filled(message: string, details: FaultDetails): string {
  return message.replaceAll(/\{(\w+)\}/g, (_, name: string) => cut(String(details[name] ?? '')));
}

/** What was sent may be a megabyte. */
function cut(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

function row(status: number, code: number, message: string): FaultRow {
  return { status, code, message };
}
