import { configurationAnswer } from '../answers/configuration.ts';
import type { Call, Handler } from '../call.ts';
import { fault } from '../faults.ts';
import type { ConfigurationData } from '../store/settings.ts';
import { refuseEmptyUpdate } from './empty-update.ts';
import { notEmpty } from './not-empty.ts';
import { closedTimer, inactiveTimer } from './timers-given.ts';

export const fetchConfiguration: Handler<'FetchConfiguration'> = ({ account, mount }) => ({
  status: 200,
  body: configurationAnswer(account, mount),
});

/** Conversations that are there already keep the timers they have. */
export const updateConfiguration: Handler<'UpdateConfiguration'> = (call) => {
  const { form, account, mount, world } = call;
  refuseEmptyUpdate(form, world.choices);
  Object.assign(account.configuration, changes(call));
  return { status: 200, body: configurationAnswer(account, mount) };
};

function changes({ form, account }: Call<'UpdateConfiguration'>): Partial<ConfigurationData> {
  const {
    DefaultChatServiceSid: service,
    DefaultMessagingServiceSid: messagingService,
    DefaultInactiveTimer: inactive,
    DefaultClosedTimer: closed,
  } = form;
  if (typeof service === 'string' && !account.services.has(service)) {
    throw fault('serviceNotFound', { sid: service });
  }
  return {
    ...(service !== undefined && {
      default_chat_service_sid: notEmpty('DefaultChatServiceSid', service),
    }),
    ...(messagingService !== undefined && {
      default_messaging_service_sid: notEmpty('DefaultMessagingServiceSid', messagingService),
    }),
    ...(inactive !== undefined && { default_inactive_timer: inactiveTimer(inactive) }),
    ...(closed !== undefined && { default_closed_timer: closedTimer(closed) }),
  };
}
