import * as fc from 'fast-check';
import { granted, type Api, type Form, type Method } from '../api.ts';
import { kind } from '../command.ts';
import { conversations, picked, services, users, type Conversation, type Model } from '../model.ts';
import { escaped, pathOf, placeOf } from '../places.ts';
import { refusals } from '../refusals.ts';
import { where, which } from '../words.ts';
import { hasConversations, ofConversation } from './conversations.ts';

const aMethod = fc.constantFrom('GET' as const, 'POST' as const, 'DELETE' as const);

/** SIDs of nobody, of what is gone, and of what belongs to another service: all of them unknown. */
export const askServiceForStrangers = kind('askServiceForStrangers', {
  weight: 3,
  given: fc.record({
    ...where,
    of: fc.constantFrom('Conversations' as const, 'Roles' as const, 'Users' as const),
    method: aMethod,
    stranger: fc.nat({ max: 999 }),
  }),
  run: async ({ service: at, scoped, of, method, stranger }, model, api) => {
    const place = placeOf(picked(services(model), at), scoped);
    const { service } = place;
    const all = {
      Conversations: [conversations(model), service.conversations],
      Roles: [services(model).flatMap(({ roles }) => roles), service.roles],
      Users: [users(model).map(({ user }) => user), service.users],
    }[of];
    const sid = strangerTo(all, prefixes[of], stranger, model);
    await ask(place.account, method, `${place.path}/${of}/${sid}`, forms[of], api);
  },
});

/** The same inside a conversation, and what is in another one. */
export const askConversationForStrangers = kind('askConversationForStrangers', {
  weight: 3,
  given: fc.record({
    ...ofConversation,
    of: fc.constantFrom('Participants' as const, 'Messages' as const, 'Webhooks' as const),
    method: aMethod,
    stranger: fc.nat({ max: 999 }),
  }),
  ready: hasConversations,
  run: async ({ conversation: at, scoped, of, method, stranger }, model, api) => {
    const conversation = picked(conversations(model), at);
    const place = placeOf(conversation.service, scoped);
    const inside = (one: Conversation): readonly { readonly sid: string }[] =>
      ({ Participants: one.participants, Messages: one.messages, Webhooks: one.webhooks })[of];
    const all = [conversations(model).flatMap(inside), inside(conversation)] as const;
    const sid = strangerTo(all, prefixes[of], stranger, model);
    await ask(place.account, method, `${pathOf(place, conversation)}/${of}/${sid}`, forms[of], api);
  },
});

/** Inside a conversation that is unknown here, or is known by its unique name only. */
export const askStrangeConversation = kind('askStrangeConversation', {
  weight: 2,
  given: fc.record({
    ...where,
    of: fc.constantFrom('Participants' as const, 'Messages' as const, 'Webhooks' as const),
    isPost: fc.boolean(),
    stranger: which,
    alias: fc.boolean(),
  }),
  run: async ({ service: at, scoped, of, isPost, stranger, alias }, model, api) => {
    const place = placeOf(picked(services(model), at), scoped);
    const own = place.service.conversations;
    const names = own.flatMap(({ uniqueName }) => uniqueName ?? []);
    const sid =
      alias && names.length > 0
        ? escaped(picked(names, stranger))
        : strangerTo([conversations(model), own], 'CH', stranger, model);
    const path = `${place.path}/Conversations/${sid}/${of}`;
    const form = isPost ? creations[of] : {};
    await ask(place.account, isPost ? 'POST' : 'GET', path, form, api);
  },
});

const prefixes = {
  Conversations: 'CH',
  Roles: 'RL',
  Users: 'US',
  Participants: 'MB',
  Messages: 'IM',
  Webhooks: 'WH',
} as const;

/** An update that would be fine. */
const forms: Readonly<Record<keyof typeof prefixes, Form>> = {
  Conversations: { FriendlyName: 'Changed' },
  Roles: { Permission: ['editOwnUserInfo'] },
  Users: { FriendlyName: 'Changed' },
  Participants: { Attributes: '{"changed":true}' },
  Messages: { Body: 'Changed' },
  Webhooks: { 'Configuration.Url': 'http://127.0.0.1:9/changed' },
};

const creations: Readonly<Record<'Participants' | 'Messages' | 'Webhooks', Form>> = {
  Participants: { Identity: 'stranger' },
  Messages: { Body: 'Strange' },
  Webhooks: { Target: 'studio', 'Configuration.FlowSid': `FW${'a'.repeat(32)}` },
};

type Sids = readonly { readonly sid: string }[];

function strangerTo(
  [all, own]: readonly (readonly { readonly sid: string }[])[] | readonly [Sids, Sids],
  prefix: string,
  at: number,
  model: Model,
): string {
  const known = new Set((own ?? []).map(({ sid }) => sid));
  const others = (all ?? []).map(({ sid }) => sid).filter((sid) => !known.has(sid));
  const gone = model.gone.filter((sid) => sid.startsWith(prefix));
  return picked([`${prefix}${'0'.repeat(32)}`, ...others, ...gone], at);
}

async function ask(
  account: Parameters<Api['send']>[0],
  method: Method,
  path: string,
  form: Form,
  api: Api,
): Promise<void> {
  const answer = await api.send(account, method, path, method === 'POST' ? form : undefined);
  granted(answer, 200, [refusals.notFound]);
}
