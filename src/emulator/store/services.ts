import type { World } from '../world.ts';
import { removeConversation } from './conversations.ts';
import type { Account, RoleData, RoleType, Service } from './records.ts';
import type { Sid } from './sids.ts';
import { permissionsOfDefaults } from './permissions.ts';
import { Sorted } from './sorted.ts';

/** A service with its four roles, of which three are the defaults, and its settings. */
export function addService(account: Account, friendlyName: string, world: World): Service {
  const { newSid, clock } = world;
  const now = clock.now();
  const roles = new Sorted<string, RoleData>();
  // Named as the chat product before this one had them.
  addRole('service admin', 'service');
  const serviceUser = addRole('service user', 'service');
  const channelAdmin = addRole('channel admin', 'conversation');
  const channelUser = addRole('channel user', 'conversation');
  const service: Service = {
    ...emptyService(account),
    data: { sid: newSid('IS'), friendly_name: friendlyName, date_created: now, date_updated: now },
    configuration: {
      default_conversation_creator_role_sid: channelAdmin,
      default_conversation_role_sid: channelUser,
      default_chat_service_role_sid: serviceUser,
      reachability_enabled: false,
    },
    roles,
  };
  account.services.set(service.data.sid, service);
  return service;

  function addRole(name: keyof typeof permissionsOfDefaults, type: RoleType): Sid<'RL'> {
    const sid = newSid('RL');
    const permissions = permissionsOfDefaults[name];
    const dates = { date_created: now, date_updated: now };
    roles.set(sid, { sid, friendly_name: name, type, permissions, ...dates });
    return sid;
  }
}

/** With all that is in it. */
export function removeService(service: Service, world: World): void {
  const { account, conversations, data } = service;
  // Each one takes itself out of the map.
  const copy = Array.from(conversations.values());
  for (const conversation of copy) removeConversation(conversation, world);
  account.services.delete(data.sid);
}

/** What takes a service's place when it goes; none where it is the only one. */
export function oldestOther(service: Service): Service | undefined {
  const others = [...service.account.services.values()].filter((other) => other !== service);
  others.sort((one, other) => one.data.date_created - other.data.date_created);
  return others[0];
}

/** The parts of a service that have nothing in them yet. */
function emptyService(account: Account): Omit<Service, 'data' | 'configuration' | 'roles'> {
  return {
    account,
    webhooks: {
      method: null,
      filters: null,
      pre_webhook_url: null,
      post_webhook_url: null,
      target: 'webhook',
    },
    notification: {
      log_enabled: false,
      new_message: {
        ...silence(),
        badge_count_enabled: false,
        with_media: { enabled: false, template: '' },
      },
      added_to_conversation: silence(),
      removed_from_conversation: silence(),
    },
    users: new Sorted(),
    usersByIdentity: new Map(),
    conversations: new Sorted(),
    conversationsByUniqueName: new Map(),
    participantsByIdentity: new Map(),
    openConversationsByIdentity: new Map(),
    participantsByAddress: new Map(),
    mediaSent: new Set(),
    bindings: new Sorted(),
  };
}

function silence(): { enabled: boolean; template: string; sound: string } {
  return { enabled: false, template: '', sound: '' };
}
