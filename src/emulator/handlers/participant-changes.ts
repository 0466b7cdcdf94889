import type { Call } from '../call.ts';
import { fault, type FaultName } from '../faults.ts';
import { bindingsOf, inGroup, isGroup } from '../store/participants.ts';
import type { Conversation, MessagingBindingData, ParticipantData } from '../store/records.ts';
import type { World } from '../world.ts';
import { attributesOf } from './attributes.ts';
import { isGiven, projectedNumber, proxyOf } from './messaging-binding.ts';
import { attributesLimit, refuseBinding, refuseIdentity, roleOf } from './participant-rules.ts';
import { readStateGiven } from './read-state.ts';

type Form = Call<'UpdateConversationParticipant'>['form'];

/** A participant as a form changes it; nothing is changed yet. */
export function changedParticipant(
  conversation: Conversation,
  participant: ParticipantData,
  { form, world, now }: Pick<Call<'UpdateConversationParticipant'>, 'form' | 'world' | 'now'>,
): ParticipantData {
  const { Attributes, RoleSid, DateCreated, DateUpdated } = form;
  const identity = identityAfter(conversation, participant, form, world);
  // Who comes to chat has a role there.
  const needsRole = identity !== participant.identity && participant.role_sid === null;
  return {
    ...participant,
    identity,
    messaging_binding: bindingAfter(conversation, participant, identity, form, world),
    ...(Attributes !== undefined && {
      attributes: attributesOf(Attributes, attributesLimit, world.choices),
    }),
    ...((RoleSid !== undefined || needsRole) && {
      role_sid: roleOf(conversation, RoleSid ?? null, identity),
    }),
    ...readStateGiven(conversation, form, now),
    ...(typeof DateCreated === 'number' && { date_created: DateCreated }),
    date_updated: DateUpdated ?? now,
  };
}

/** Only who takes part by a projected address alone can be given an identity. */
function identityAfter(
  conversation: Conversation,
  { identity, messaging_binding: binding }: ParticipantData,
  { Identity: given }: Form,
  world: World,
): string | null {
  if (given === undefined) return identity;
  if (given === null || identity !== null || binding?.projected_address === undefined) {
    throw fault('identityAdditionFailed');
  }
  refuseIdentity(conversation, given, world);
  return given;
}

function bindingAfter(
  conversation: Conversation,
  participant: ParticipantData,
  identity: string | null,
  form: Form,
  world: World,
): MessagingBindingData | null {
  const before = participant.messaging_binding;
  const proxied = withProxy(conversation, before, form['MessagingBinding.ProxyAddress'], world);
  const projected = form['MessagingBinding.ProjectedAddress'];
  const after = withProjected(conversation, proxied, identity, projected, world);
  if (after === null || after === before) return after;
  refuseBinding(conversation, after, participant);
  const limit = world.limits.groupParticipants;
  const becomesGroup = inGroup(after) && !isGroup(conversation);
  if (becomesGroup && conversation.participants.size > limit) throw fault('groupLimit', { limit });
  return after;
}

function withProxy(
  conversation: Conversation,
  binding: MessagingBindingData | null,
  given: string | null | undefined,
  world: World,
): MessagingBindingData | null {
  if (given === undefined) return binding;
  if (removes(given, 'proxyRemovalFailed', world)) {
    // Only SMS, as in a group text, does without one.
    if (binding?.proxy_address === undefined || binding.type !== 'sms') {
      throw fault('proxyRemovalFailed');
    }
    const { proxy_address: _, ...rest } = binding;
    return rest;
  }
  const hasProjected = bindingsOf(conversation).some((other) => 'projected_address' in other);
  if (binding?.address === undefined || binding.proxy_address !== undefined || hasProjected) {
    throw fault('proxyAdditionFailed');
  }
  if (binding.type === 'email') throw fault('proxyUnsupported');
  return { ...binding, proxy_address: proxyOf(binding.address, given) };
}

function withProjected(
  conversation: Conversation,
  binding: MessagingBindingData | null,
  identity: string | null,
  given: string | null | undefined,
  world: World,
): MessagingBindingData | null {
  if (given === undefined) return binding;
  if (removes(given, 'projectedRemovalFailed', world)) {
    // Without an identity nothing would be left.
    if (binding?.projected_address === undefined || identity === null) {
      throw fault('projectedRemovalFailed');
    }
    return null;
  }
  const hasProxied = bindingsOf(conversation).some(
    (other) => other.type === 'sms' && !inGroup(other),
  );
  // Who has no binding is on chat.
  if (binding !== null || hasProxied) throw fault('projectedAdditionFailed');
  return { type: 'sms', projected_address: projectedNumber(given) };
}

/** Whether an address is to go: documented as the text `null`; empty text is a matter of choice. */
function removes(
  given: string | null,
  otherwise: FaultName,
  { choices }: World,
): given is 'null' | null {
  if (isGiven(given)) return given === 'null';
  if (choices.emptyAddress === 'refuse') throw fault(otherwise);
  return true;
}
