import type { World } from '../world.ts';
import type { Account } from './records.ts';
import { addService } from './services.ts';
import type { Sid } from './sids.ts';
import { Sorted } from './sorted.ts';

/** An account as it is on its first day: a default service, a messaging service, no webhooks. */
export function addAccount(sid: Sid<'AC'>, world: World): Account {
  const account = emptyAccount(sid, world);
  const service = addService(account, 'Default Conversations Service', world);
  account.configuration.default_chat_service_sid = service.data.sid;
  world.accounts.set(sid, account);
  return account;
}

/** Where a seed begins. */
export function emptyAccount(sid: Sid<'AC'>, { newSid }: World): Account {
  return {
    sid,
    configuration: {
      // None of both is there yet; the first service takes this SID's place.
      default_chat_service_sid: newSid('IS'),
      default_messaging_service_sid: newSid('MG'),
      default_inactive_timer: null,
      default_closed_timer: null,
    },
    webhooks: {
      method: 'POST',
      filters: [],
      pre_webhook_url: null,
      post_webhook_url: null,
      target: 'webhook',
    },
    addresses: new Sorted(),
    addressesByAddress: new Map(),
    credentials: new Sorted(),
    services: new Sorted(),
    conversationsByPair: new Map(),
    conversationsByGroup: new Map(),
  };
}
