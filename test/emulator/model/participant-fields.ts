import type { Form } from './api.ts';
import { someRole, type Role, type Service } from './model.ts';
import { inTheWay, refusals, type Refusal } from './refusals.ts';
import { aMoment, brokenJson, someAttributes, which } from './words.ts';

export interface ParticipantFields {
  readonly attributes?: string;
  readonly role?: number;
  readonly dateCreated?: string;
  readonly dateUpdated?: string;
}

export const participantFields = {
  attributes: someAttributes,
  role: which,
  dateCreated: aMoment,
  dateUpdated: aMoment,
};

export function formOf(
  { attributes, role, dateCreated, dateUpdated }: ParticipantFields,
  service: Service,
): Form {
  return {
    Attributes: attributes,
    RoleSid: role === undefined ? undefined : someRole(service, 'conversation', role).sid,
    DateCreated: dateCreated,
    DateUpdated: dateUpdated,
  };
}

export function fieldObstacles(
  { attributes, role }: ParticipantFields,
  service: Service,
): readonly Refusal[] {
  return inTheWay([
    [attributes === brokenJson, refusals.attributesNotJson],
    [
      role !== undefined && someRole(service, 'conversation', role).type !== 'conversation',
      refusals.conversationRoleNotFound,
    ],
  ]);
}

export function changes(
  { attributes, role, dateCreated, dateUpdated }: ParticipantFields,
  service: Service,
): { attributes?: string; role?: Role; created?: number; updated?: number } {
  return {
    ...(attributes !== undefined && { attributes: attributes === '' ? '{}' : attributes }),
    ...(role !== undefined && { role: someRole(service, 'conversation', role) }),
    ...(dateCreated !== undefined && { created: Date.parse(dateCreated) }),
    ...(dateUpdated !== undefined && { updated: Date.parse(dateUpdated) }),
  };
}
