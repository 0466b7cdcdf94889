import { fault, type FaultName } from '../faults.ts';
import type { Problem } from './field.ts';

/**
 * Which fault a value answers that fails a rule of its schema: by field name and JSON Schema keyword,
 * `*` for any. What stands nowhere here is 400/20001.
 */
const inputFaults: Readonly<Record<string, Readonly<Record<string, FaultName>>>> = {
  Attributes: { maxLength: 'attributesTooLong', '*': 'attributesNotJson' },
  'AutoCreation.WebhookMethod': { '*': 'webhookMethodInvalid' },
  Author: { maxLength: 'authorTooLong' },
  Body: { maxLength: 'bodyTooLong' },
  'Configuration.Filters': { '*': 'scopedFilterInvalid' },
  'Configuration.FlowSid': { '*': 'scopedFlowInvalid' },
  'Configuration.Method': { '*': 'webhookMethodInvalid' },
  'Configuration.Triggers': { '*': 'scopedTriggerInvalid' },
  ContentSid: { '*': 'contentSidInvalid' },
  ContentVariables: { '*': 'contentVariablesInvalid' },
  DateCreated: { '*': 'dateCreatedInvalid' },
  DateUpdated: { '*': 'dateUpdatedInvalid' },
  DefaultClosedTimer: { '*': 'closedTimerInvalid' },
  DefaultInactiveTimer: { '*': 'inactiveTimerInvalid' },
  Filters: { '*': 'webhookFilterInvalid' },
  FriendlyName: { maxLength: 'friendlyNameTooLong' },
  Identity: { maxLength: 'identityTooLong' },
  LastReadMessageIndex: { '*': 'lastReadIndexInvalid' },
  MediaSid: { '*': 'mediaSidInvalid' },
  MessagingServiceSid: { '*': 'messagingServiceInvalid' },
  'MessagingBinding.Address': { '*': 'addressInvalid' },
  'MessagingBinding.ProxyAddress': { '*': 'proxyAddressInvalid' },
  Method: { '*': 'webhookMethodInvalid' },
  NotificationLevel: { '*': 'notificationLevelInvalid' },
  Participant: { maxItems: 'tooManyParticipants', '*': 'participantJsonInvalid' },
  PostWebhookUrl: { '*': 'postWebhookUrlInvalid' },
  PreWebhookUrl: { '*': 'preWebhookUrlInvalid' },
  State: { '*': 'stateInvalid' },
  Target: { '*': 'invalidParameter' },
  'Timers.Closed': { '*': 'closedTimerInvalid' },
  'Timers.Inactive': { '*': 'inactiveTimerInvalid' },
};

/** Those that are required, by name, where the dictionary has a code of their own for it. */
const missingFaults: Readonly<Record<string, FaultName>> = {
  FriendlyName: 'friendlyNameMissing',
  Identity: 'identityMissing',
};

/** An operation's own where the field alone does not tell. */
const operationFaults: Readonly<Record<string, Readonly<Record<string, FaultName>>>> = {
  CreateScopedWebhook: { Target: 'scopedTargetInvalid' },
  CreateRole: { Type: 'roleTypeInvalid' },
};

/** A value's own: field and value in small letters. */
const valueFaults: ReadonlyMap<string, FaultName> = new Map([
  // Only where a conversation is created is that no value.
  ['State closed', 'initialStateClosed'],
]);

const operationMissingFaults: Readonly<Record<string, Readonly<Record<string, FaultName>>>> = {
  CreateScopedWebhook: { Target: 'scopedTargetMissing' },
};

export function invalid(operation: string, name: string, problem: Problem): Error {
  const { keyword, reason, limit, value } = problem;
  const byKeyword = inputFaults[name];
  const found =
    operationFaults[kind(operation)]?.[name] ??
    valueFaults.get(`${name} ${value.toLowerCase()}`) ??
    byKeyword?.[keyword] ??
    byKeyword?.['*'];
  return fault(found ?? 'invalidParameter', {
    name,
    reason,
    value,
    ...(limit !== undefined && { limit }),
  });
}

export function missing(operation: string, name: string): Error {
  const found = operationMissingFaults[kind(operation)]?.[name] ?? missingFaults[name];
  return fault(found ?? 'missingParameter', { name });
}

/** "CreateServiceConversationScopedWebhook" and its twin are one kind: "CreateScopedWebhook". */
function kind(operation: string): string {
  return operation.replace(
    /^([A-Z][a-z]+)(?:Service)?(?:Conversation)?(?=ScopedWebhook|Role)/,
    '$1',
  );
}
