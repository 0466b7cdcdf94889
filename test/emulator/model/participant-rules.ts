import { limits } from './limits.ts';
import type { Binding, Conversation, Newcomer, Participant } from './model.ts';
import { inTheWay, refusals, type Refusal } from './refusals.ts';

/** All that keeps somebody out of a conversation, but for its state. */
export function obstacles(conversation: Conversation, newcomer: Newcomer): readonly Refusal[] {
  const { identity = '' } = newcomer;
  const misshapen = misshapes(newcomer);
  if (misshapen.length > 0) return misshapen;
  const binding = bindingOf(newcomer);
  return [
    ...(identity === '' ? [] : identityObstacles(conversation, identity)),
    ...(binding === null ? [] : bindingObstacles(conversation, binding)),
    ...(binding === null ? [] : mixtureObstacles(conversation, binding)),
    ...crowd(conversation, binding),
  ];
}

/** How somebody is to be reached outside chat; only for what has the right shape. */
export function bindingOf({ address = '', proxy = '', projected = '' }: Newcomer): Binding | null {
  if (projected !== '') return { type: 'sms', projected_address: projected };
  if (address === '') return null;
  return { type: channel(address), address, ...(proxy !== '' && { proxy_address: proxy }) };
}

export function identityObstacles(
  { service, participants }: Conversation,
  identity: string,
): readonly Refusal[] {
  const open = service.conversations.filter(
    (other) =>
      other.state !== 'closed' && other.participants.some((one) => one.identity === identity),
  );
  return inTheWay([
    [participants.some((one) => one.identity === identity), refusals.participantExists],
    [open.length >= limits.conversationsOfIdentity, refusals.conversationsLimit],
  ]);
}

/** What the binding would meet: here, or in another conversation of the account that is open. */
export function bindingObstacles(
  conversation: Conversation,
  binding: Binding,
  except?: Participant,
): readonly Refusal[] {
  const others = conversation.participants.filter((one) => one !== except);
  const open = openOnes(conversation);
  const pair = pairOf(binding);
  const twin = others.find((one) => one.binding !== null && known(one.binding) === known(binding));
  const isOfGroup = inGroup(binding);
  const group = isOfGroup ? groupOf([...bindingsOf(others), binding]) : undefined;
  return inTheWay([
    [pair !== undefined && open.some((one) => has(one, pair)), refusals.pairTaken],
    [
      isOfGroup && twin?.binding !== undefined && twin.binding !== null && inGroup(twin.binding),
      refusals.groupParticipantExists,
    ],
    [
      twin?.binding !== undefined && twin.binding !== null && !(isOfGroup && inGroup(twin.binding)),
      refusals.participantExists,
    ],
    [
      group !== undefined &&
        open.some((one) => one !== conversation && groupOf(bindingsOf(one.participants)) === group),
      refusals.groupTaken,
    ],
  ]);
}

/** By SMS over a proxy address, and not: both is in no conversation. */
function mixtureObstacles({ participants }: Conversation, binding: Binding): readonly Refusal[] {
  if (binding.type !== 'sms') return [];
  const texts = bindingsOf(participants).filter(({ type }) => type === 'sms');
  if (!inGroup(binding)) return inTheWay([[texts.some(inGroup), refusals.bindingUnsupported]]);
  if (texts.every(inGroup)) return [];
  return [binding.address === undefined ? refusals.bindingUnsupported : refusals.proxyMissing];
}

function crowd({ participants }: Conversation, binding: Binding | null): readonly Refusal[] {
  const bindings = bindingsOf(participants);
  const outside = bindings.filter(({ address }) => address !== undefined).length;
  const isOfGroup = [...bindings, ...(binding === null ? [] : [binding])].some(inGroup);
  return inTheWay([
    [participants.length >= limits.participants, refusals.participantsLimit],
    [
      binding?.address !== undefined && outside >= limits.nonChatParticipants,
      refusals.nonChatLimit,
    ],
    [isOfGroup && participants.length >= limits.groupParticipants, refusals.groupLimit],
  ]);
}

/** What is wrong with the request alone. */
function misshapes({
  identity = '',
  address = '',
  proxy = '',
  projected = '',
}: Newcomer): readonly Refusal[] {
  const [hasAddress, hasProxy] = [address !== '', proxy !== ''];
  if (projected !== '') {
    return inTheWay([[hasAddress || hasProxy, refusals.bindingUnsupported]]);
  }
  if (!hasAddress) {
    return inTheWay([
      [hasProxy, refusals.addressMissing],
      [!hasProxy && identity === '', refusals.identityMissing],
    ]);
  }
  const isKnown = channel(address) !== '';
  return inTheWay([
    [!isKnown, refusals.addressInvalid],
    [isKnown && !hasProxy && channel(address) !== 'sms', refusals.proxyMissing],
    [isKnown && hasProxy && channel(proxy) !== channel(address), refusals.proxyTypeDiffers],
    [isKnown && hasProxy && proxy === address, refusals.addressEqualsProxy],
    [identity !== '', refusals.identityAndAddress],
  ]);
}

export function channel(address: string): string {
  if (/^\+\d+$/.test(address)) return 'sms';
  return /^whatsapp:\+\d+$/.test(address) ? 'whatsapp' : '';
}

export function isGroup({ participants }: Conversation): boolean {
  return bindingsOf(participants).some(inGroup);
}

/** Reached by SMS without a number of yours in between. */
export function inGroup({ type, proxy_address: proxy }: Binding): boolean {
  return type === 'sms' && proxy === undefined;
}

export function pairOf({ address, proxy_address: proxy }: Binding): string | undefined {
  return address === undefined || proxy === undefined ? undefined : `${address} ${proxy}`;
}

export function bindingsOf(participants: readonly Participant[]): readonly Binding[] {
  return participants.flatMap(({ binding }) => (binding === null ? [] : [binding]));
}

/** Of the account, whatever the service. */
function openOnes({ service }: Conversation): readonly Conversation[] {
  return service.account.services
    .flatMap((one) => one.conversations)
    .filter(({ state }) => state !== 'closed');
}

export function has({ participants }: Conversation, pair: string): boolean {
  return bindingsOf(participants).some((binding) => pairOf(binding) === pair);
}

/** The address by which somebody is known in a conversation. */
export function known({ address, projected_address: projected }: Binding): string | undefined {
  return address ?? projected;
}

/** All addresses of a group text; it takes two, and one that is projected. */
function groupOf(bindings: readonly Binding[]): string | undefined {
  const members = bindings.filter(inGroup);
  if (members.length < 2 || members.every((one) => one.projected_address === undefined)) {
    return undefined;
  }
  return members
    .map(known)
    .toSorted((one = '', other = '') => one.localeCompare(other))
    .join(' ');
}
