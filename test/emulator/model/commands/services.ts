import * as fc from 'fast-check';
import { serviceBody } from '../answers/service.ts';
import { granted, same } from '../api.ts';
import { kind } from '../command.ts';
import { learnService } from '../learn.ts';
import { picked, removed, services, someRole, type Account, type Model } from '../model.ts';
import { inTheWay, refusals } from '../refusals.ts';
import { which } from '../words.ts';

const given = fc.record({ service: which });

export const createService = kind('createService', {
  given: fc.record({ account: which }),
  // More would only keep conversations apart.
  ready: (model) => services(model).length < 4,
  run: async ({ account: at }, model, api) => {
    const account = picked(model.accounts, at);
    const name = `Service ${services(model).length}`;
    const answer = await api.send(account, 'POST', '/v1/Services', { FriendlyName: name });
    granted(answer, 201);
    account.services.push(await learnService(account, answer, name, model.now, api));
  },
});

export const fetchService = kind('fetchService', {
  given,
  run: async ({ service: at }, model, api) => {
    const service = picked(services(model), at);
    const answer = await api.send(service.account, 'GET', `/v1/Services/${service.sid}`);
    granted(answer, 200);
    same(answer.body, serviceBody(service), answer.request);
  },
});

/** Everything in it goes along, but the default service of an account stays. */
export const deleteService = kind('deleteService', {
  given,
  run: async ({ service: at }, model, api) => {
    const others = services(model).filter(({ account, sid }) => account.defaultService !== sid);
    const service = picked(at < 95 && others.length > 0 ? others : services(model), at);
    const { account, sid } = service;
    const answer = await api.send(account, 'DELETE', `/v1/Services/${sid}`);
    const isDefault = account.defaultService === sid;
    if (!granted(answer, 204, inTheWay([[isDefault, refusals.defaultServiceInUse]]))) return;
    removed(account.services, service, model);
    model.gone.push(...service.users.map((user) => user.sid));
    model.gone.push(...service.roles.map((role) => role.sid));
    for (const conversation of service.conversations) {
      model.gone.push(conversation.sid, ...conversation.messages.map((message) => message.sid));
    }
  },
});

/** From then on the short paths are its own. */
export const changeDefaultService = kind('changeDefaultService', {
  given,
  ready: (model) => services(model).length > model.accounts.length,
  run: async ({ service: at }, model, api) => {
    const service = picked(services(model), at);
    const { account } = service;
    const form = { DefaultChatServiceSid: service.sid };
    const answer = await api.send(account, 'POST', '/v1/Configuration', form);
    granted(answer, 200);
    account.defaultService = service.sid;
    forgetShortWalks(account, model);
    same(answer.body.default_chat_service_sid, service.sid, answer.request);
  },
});

export const changeServiceRoles = kind('changeServiceRoles', {
  given: fc.record({
    service: which,
    role: which,
    of: fc.constantFrom('users' as const, 'participants' as const),
  }),
  run: async ({ service: at, role: roleAt, of }, model, api) => {
    const service = picked(services(model), at);
    const isOfUsers = of === 'users';
    const role = someRole(service, isOfUsers ? 'service' : 'conversation', roleAt);
    const path = `/v1/Services/${service.sid}/Configuration`;
    const name = isOfUsers ? 'DefaultChatServiceRoleSid' : 'DefaultConversationRoleSid';
    const answer = await api.send(service.account, 'POST', path, { [name]: role.sid });
    const isFit = role.type === (isOfUsers ? 'service' : 'conversation');
    const refusal = isOfUsers ? refusals.roleNotFound : refusals.conversationRoleNotFound;
    if (!granted(answer, 200, inTheWay([[!isFit, refusal]]))) return;
    if (isOfUsers) service.userRole = role;
    else service.participantRole = role;
    const { default_chat_service_role_sid, default_conversation_role_sid } = answer.body;
    same(default_chat_service_role_sid, service.userRole.sid, answer.request);
    same(default_conversation_role_sid, service.participantRole.sid, answer.request);
  },
});

/** Their addresses lead through another service from now on. */
function forgetShortWalks(account: Account, { walks }: Model): void {
  const kept = walks.filter(
    ({ list }) => list.account !== account || list.path.startsWith('/v1/Services'),
  );
  walks.splice(0, walks.length, ...kept);
}
