import { same, type Api } from './api.ts';
import { everyList } from './lists.ts';
import type { Account, Model } from './model.ts';
import { readWhole } from './pages.ts';
import { placeOf } from './places.ts';

/** Holds all that can be listed against the model, each time by the other of the two ways to it. */
export async function audit(model: Model, api: Api): Promise<void> {
  const isScoped = model.steps % 2 === 0;
  for (const list of everyList(model, (service) => placeOf(service, isScoped))) {
    await readWhole(list, api);
  }
  for (const account of model.accounts) await configurationOf(account, api);
}

async function configurationOf(account: Account, api: Api): Promise<void> {
  const { body, request } = await api.send(account, 'GET', '/v1/Configuration');
  const told = [
    body.default_chat_service_sid,
    body.default_inactive_timer,
    body.default_closed_timer,
    body.default_messaging_service_sid,
  ];
  const { defaultService, timers, messagingService } = account;
  same(told, [defaultService, timers.inactive, timers.closed, messagingService], request);
}
