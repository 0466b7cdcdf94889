import { Validator, type OutputUnit, type ValidationResult } from '@cfworker/json-schema';
import type {
  ConversationData,
  MessageData,
  ParticipantData,
  ReceiptData,
  RoleData,
  ScopedWebhookData,
  ServiceData,
  UserData,
} from '../store/records.ts';
import type {
  AddressConfigurationData,
  AutoCreationData,
  BindingData,
  ConfigurationData,
  CredentialData,
  MembershipNotificationData,
  NotificationData,
  ServiceConfigurationData,
  WebhookConfigurationData,
} from '../store/settings.ts';
import type { Sid } from '../store/sids.ts';
import { misfit } from './misfit.ts';
import { withNumbers } from './moments.ts';
import { stateSchema } from './state-schema.ts';

/** A state as it was given: as `stateSchema` has it, with moments as numbers. */
export interface GivenState {
  readonly ahead?: number;
  readonly accounts?: readonly GivenAccount[];
}

export interface GivenAccount {
  readonly sid?: Sid<'AC'>;
  readonly configuration?: Partial<ConfigurationData>;
  readonly webhooks?: Partial<WebhookConfigurationData>;
  readonly addresses?: readonly GivenAddress[];
  readonly credentials?: readonly Given<CredentialData, 'type'>[];
  readonly services?: readonly GivenService[];
}

export interface GivenAddress extends Given<
  Omit<AddressConfigurationData, 'auto_creation'>,
  'type' | 'address'
> {
  readonly auto_creation?: Partial<AutoCreationData>;
}

export interface GivenService extends Partial<ServiceData> {
  readonly configuration?: Partial<ServiceConfigurationData>;
  readonly webhooks?: Partial<WebhookConfigurationData>;
  readonly notification?: GivenNotification;
  readonly roles?: readonly Given<RoleData, 'friendly_name' | 'type'>[];
  readonly users?: readonly Given<UserData, 'identity'>[];
  readonly media_sent?: readonly string[];
  readonly bindings?: readonly Given<BindingData, 'identity' | 'binding_type'>[];
  readonly conversations?: readonly GivenConversation[];
}

export interface GivenNotification {
  readonly log_enabled?: boolean;
  readonly new_message?: Partial<NotificationData['new_message']>;
  readonly added_to_conversation?: Partial<MembershipNotificationData>;
  readonly removed_from_conversation?: Partial<MembershipNotificationData>;
}

export interface GivenConversation extends Partial<ConversationData> {
  readonly participants?: readonly Partial<ParticipantData>[];
  readonly messages?: readonly GivenMessage[];
  readonly webhooks?: readonly Given<ScopedWebhookData, 'target'>[];
}

export interface GivenMessage extends Partial<Omit<MessageData, 'receipts'>> {
  readonly receipts?: readonly Given<ReceiptData, 'participant_sid'>[] | null;
}

type Given<Data, Required extends keyof Data> = Partial<Data> & Pick<Data, Required>;

/** Checks a state by its schema; throws a TypeError that names the first thing that does not fit. */
export function givenState(value: unknown): GivenState {
  const validator = new Validator(JSON.parse(JSON.stringify(stateSchema)), '2020-12', false);
  const { valid, errors } = validated(validator, value);
  if (!valid) throw worded(deepest(errors));
  const state = withNumbers(value);
  if (!isGiven(state)) throw new TypeError('A state is an object.');
  refuseTwice(state, '', new Set());
  return state;
}

/** The validator writes names as URLs do, which half a surrogate pair cannot be. */
function validated(validator: Validator, value: unknown): ValidationResult {
  try {
    return validator.validate(value);
  } catch (cause) {
    if (!(cause instanceof URIError)) throw cause;
    throw new TypeError('A name in the state is no Unicode text.', { cause });
  }
}

/** No two things have one SID. */
function refuseTwice(value: unknown, where: string, seen: Set<unknown>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'sid' && seen.has(inner)) throw misfit(where, `${String(inner)} is there twice`);
    if (name === 'sid') seen.add(inner);
    // One medium may go out with many messages.
    if (name === 'media') continue;
    const step = Array.isArray(value) ? `[${name}]` : `${where === '' ? '' : '.'}${name}`;
    refuseTwice(inner, where + step, seen);
  }
}

/** The schema has said so; this only tells the compiler. */
function isGiven(value: unknown): value is GivenState {
  return typeof value === 'object' && value !== null;
}

/** The one that lies furthest in: those above it only repeat that something below is wrong. */
function deepest(errors: readonly OutputUnit[]): OutputUnit | undefined {
  return errors.reduce<OutputUnit | undefined>(
    (found, error) => (found === undefined || depth(error) >= depth(found) ? error : found),
    undefined,
  );
}

function depth({ instanceLocation }: OutputUnit): number {
  return instanceLocation.split('/').length;
}

function worded(error: OutputUnit | undefined): TypeError {
  const place = (error?.instanceLocation ?? '#').split('/').slice(1);
  const path = place.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`)).join('');
  const reason = error?.keyword === 'false' ? 'nothing here has this name' : (error?.error ?? '');
  return misfit(path.replace(/^\./, '') || 'its top', reason);
}
