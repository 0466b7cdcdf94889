import type { Call } from '../call.ts';
import { fault } from '../faults.ts';
import { timersFrom } from '../store/conversations.ts';
import type { ConversationData } from '../store/records.ts';
import { attributesOf } from './attributes.ts';
import { closedTimer, inactiveTimer } from './timers-given.ts';

/** A new conversation as a form asks for it; what it leaves out comes from the account. */
export function newConversation(call: Call<'CreateConversation'>): ConversationData {
  const { form, account, world, now } = call;
  const { State: state } = form;
  if (state === null) throw fault('stateEmpty');
  const timer = form['Timers.Inactive'] ?? form['Timers.Closed'];
  if (state === undefined && typeof timer === 'string') throw fault('timerWithoutState');
  const { configuration } = account;
  const empty: ConversationData = {
    sid: world.newSid('CH'),
    friendly_name: null,
    unique_name: null,
    attributes: '{}',
    state: state ?? 'active',
    messaging_service_sid: configuration.default_messaging_service_sid,
    timer_inactive: configuration.default_inactive_timer,
    timer_closed: configuration.default_closed_timer,
    date_inactive: null,
    date_closed: null,
    email: null,
    created_by: 'system',
    next_index: 0,
    initializing: null,
    date_created: now,
    date_updated: now,
  };
  const data = { ...empty, ...changes(call, empty) };
  return { ...data, ...timersFrom(now, data) };
}

/** A conversation as an update makes it. */
export function updatedConversation(
  call: Call<'UpdateConversation'>,
  before: ConversationData,
): ConversationData {
  const { form, now } = call;
  const { State: state = before.state } = form;
  if (state === null) throw fault('stateEmpty');
  const data = { ...before, date_updated: now, ...changes(call, before), state };
  // A timer counts from when it was set, and one that has stopped from when it is to run again.
  const isRestart =
    state !== before.state ||
    form['Timers.Inactive'] !== undefined ||
    form['Timers.Closed'] !== undefined;
  return isRestart ? { ...data, ...timersFrom(now, data) } : data;
}

type Given = Pick<
  Call<'CreateConversation'> | Call<'UpdateConversation'>,
  'form' | 'service' | 'world'
>;

/** What both have in common. Empty text clears a name, a timer or the email address. */
function changes(given: Given, before: ConversationData): Partial<ConversationData> {
  const { form, world } = given;
  const { FriendlyName, Attributes, MessagingServiceSid, DateCreated, DateUpdated } = form;
  const { 'Timers.Inactive': inactive, 'Timers.Closed': closed } = form;
  if (MessagingServiceSid === null) throw fault('messagingServiceInvalid');
  return {
    ...(FriendlyName !== undefined && { friendly_name: FriendlyName }),
    unique_name: uniqueName(given, before),
    ...(Attributes !== undefined && {
      attributes: attributesOf(Attributes, attributesLimit, world.choices),
    }),
    ...(MessagingServiceSid !== undefined && { messaging_service_sid: MessagingServiceSid }),
    ...(inactive !== undefined && { timer_inactive: inactiveTimer(inactive) }),
    ...(closed !== undefined && { timer_closed: closedTimer(closed) }),
    email: email(form, before),
    ...(typeof DateCreated === 'number' && { date_created: DateCreated }),
    ...(typeof DateUpdated === 'number' && { date_updated: DateUpdated }),
  };
}

const attributesLimit = 16_384;

function uniqueName(
  { form: { UniqueName: name }, service }: Given,
  before: ConversationData,
): string | null {
  if (name === undefined) return before.unique_name;
  if (name === null) return null;
  if (/^CH[0-9a-fA-F]{32}$/.test(name)) throw fault('uniqueNameLikeSid');
  const holder = service.conversationsByUniqueName.get(name);
  if (holder !== undefined && holder.data.sid !== before.sid) {
    throw fault('uniqueNameTaken', { name });
  }
  return name;
}

function email(form: Given['form'], before: ConversationData): ConversationData['email'] {
  const {
    'Bindings.Email.Address': address = before.email?.projected_address ?? null,
    'Bindings.Email.Name': name = before.email?.name ?? null,
  } = form;
  if (address !== null) return { projected_address: address, ...(name !== null && { name }) };
  if (typeof form['Bindings.Email.Name'] === 'string') {
    const reason = 'Bindings.Email.Address is missing beside it';
    throw fault('invalidParameter', { name: 'Bindings.Email.Name', reason });
  }
  return null;
}
