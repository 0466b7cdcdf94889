import type { Account, RoleData, Service, UserData } from '../store/records.ts';
import type { BindingData } from '../store/settings.ts';
import { addService } from '../store/services.ts';
import { insertUser } from '../store/users.ts';
import type { World } from '../world.ts';
import { dates } from './dates.ts';
import type { GivenNotification, GivenService } from './given.ts';
import { misfit } from './misfit.ts';
import { seedConversation } from './seed-conversation.ts';

export function seedService(
  given: GivenService,
  account: Account,
  world: World,
  where: string,
): Service {
  const { users = [], bindings = [], conversations = [], media_sent: sent = [] } = given;
  const service = newService(given, account, world);
  account.services.set(service.data.sid, service);
  configure(service, given, where);
  for (const sid of sent) service.mediaSent.add(sid);
  for (const [at, user] of users.entries()) {
    const here = `${where}.users[${at}]`;
    if (service.usersByIdentity.has(user.identity)) {
      throw misfit(here, `there is a user ${user.identity} already`);
    }
    const data: UserData = {
      sid: world.newSid('US'),
      friendly_name: null,
      attributes: '{}',
      role_sid: service.configuration.default_chat_service_role_sid,
      ...dates(world),
      ...user,
    };
    refuseUnknownRole(service, data.role_sid, here);
    insertUser(service, data);
  }
  for (const binding of bindings) {
    const data: BindingData = {
      sid: world.newSid('BS'),
      endpoint: '',
      credential_sid: null,
      message_types: [],
      ...dates(world),
      ...binding,
    };
    service.bindings.set(data.sid, data);
  }
  for (const [at, conversation] of conversations.entries()) {
    seedConversation(conversation, service, world, `${where}.conversations[${at}]`);
  }
  return service;
}

/** With its four roles, or with those that were given in their place. */
function newService(given: GivenService, account: Account, world: World): Service {
  const fresh = addService(account, given.friendly_name ?? 'Service', world);
  account.services.delete(fresh.data.sid);
  const { sid, friendly_name, date_created, date_updated } = { ...fresh.data, ...given };
  const service = { ...fresh, data: { sid, friendly_name, date_created, date_updated } };
  if (given.roles === undefined) return service;
  service.roles.clear();
  for (const role of given.roles) {
    const data: RoleData = {
      sid: world.newSid('RL'),
      permissions: [],
      ...dates(world),
      ...role,
    };
    service.roles.set(data.sid, data);
  }
  return service;
}

function configure(service: Service, given: GivenService, where: string): void {
  const { configuration, webhooks, notification } = service;
  Object.assign(configuration, given.configuration);
  const {
    default_chat_service_role_sid,
    default_conversation_role_sid,
    default_conversation_creator_role_sid,
  } = configuration;
  for (const sid of [
    default_chat_service_role_sid,
    default_conversation_role_sid,
    default_conversation_creator_role_sid,
  ]) {
    refuseUnknownRole(service, sid, `${where}.configuration`);
  }
  Object.assign(webhooks, given.webhooks);
  notify(notification, given.notification ?? {});
}

function notify(notification: Service['notification'], given: GivenNotification): void {
  notification.log_enabled = given.log_enabled ?? false;
  Object.assign(notification.new_message, given.new_message);
  Object.assign(notification.added_to_conversation, given.added_to_conversation);
  Object.assign(notification.removed_from_conversation, given.removed_from_conversation);
}

function refuseUnknownRole({ roles }: Service, sid: string, where: string): void {
  if (!roles.has(sid)) throw misfit(where, `there is no role ${sid}`);
}
