/**
 * What the API is expected to remember. Everything stands in plain lists that are looked through from
 * end to end, so that no index can hide a mistake. A SID is empty until an answer has told it.
 */
export interface Model {
  readonly accounts: readonly Account[];
  /** In milliseconds. */
  now: number;
  /** SIDs of what is gone, by their first two letters and 32 more. */
  readonly gone: string[];
  readonly walks: Walk[];
  steps: number;
}

export interface Account {
  readonly sid: string;
  readonly token: string;
  readonly messagingService: string;
  /** Durations as they were set. */
  timers: Timers;
  readonly services: Service[];
  /** Its SID. */
  defaultService: string;
}

export interface Dated {
  created: number;
  updated: number;
}

export interface Service extends Dated {
  readonly sid: string;
  readonly account: Account;
  readonly friendlyName: string;
  readonly roles: Role[];
  readonly users: User[];
  readonly conversations: Conversation[];
  /** SIDs of all files that a message has carried. */
  readonly files: string[];
  creatorRole: Role;
  participantRole: Role;
  userRole: Role;
}

export type RoleType = 'conversation' | 'service';

export interface Role extends Dated {
  readonly sid: string;
  readonly type: RoleType;
  readonly friendlyName: string;
  permissions: readonly string[];
}

export interface User extends Dated {
  sid: string;
  readonly identity: string;
  friendlyName: string | null;
  attributes: string;
  role: Role;
}

export type State = 'initializing' | 'active' | 'inactive' | 'closed';

/** How long after the last activity, as ISO 8601 durations. */
export interface Timers {
  readonly inactive: string | null;
  readonly closed: string | null;
}

export interface Conversation extends Dated {
  readonly sid: string;
  readonly service: Service;
  friendlyName: string | null;
  uniqueName: string | null;
  attributes: string;
  state: State;
  readonly messagingService: string;
  timers: Timers;
  /** When the timers that run go off. */
  dueInactive: number | null;
  dueClosed: number | null;
  /** Who is to be added, and when, while it is initializing. */
  waiting: { readonly until: number; readonly participants: readonly Newcomer[] } | null;
  participants: Participant[];
  messages: Message[];
  webhooks: Webhook[];
  /** Given to no message so far. */
  nextIndex: number;
}

/** Who is to take part, as a form says it; empty text is as good as nothing. */
export interface Newcomer {
  readonly identity?: string;
  readonly address?: string;
  readonly proxy?: string;
  readonly projected?: string;
}

export interface Binding {
  readonly type: string;
  readonly address?: string;
  readonly proxy_address?: string;
  readonly projected_address?: string;
}

export interface Participant extends Dated {
  sid: string;
  identity: string | null;
  attributes: string;
  binding: Binding | null;
  role: Role | null;
  readIndex: number | null;
  readAt: number | null;
  level: 'default' | 'muted';
}

export interface Message extends Dated {
  readonly sid: string;
  readonly index: number;
  author: string;
  participant: string | null;
  body: string | null;
  /** The file that it carries, as the answer to its creation described it. */
  readonly file: { readonly sid: string } | null;
  attributes: string;
  /** One for each who got it outside chat. */
  readonly receipts: readonly Receipt[];
}

export interface Receipt {
  readonly sid: string;
  readonly participant: string;
  readonly channelMessage: string;
  readonly created: number;
}

export interface Webhook extends Dated {
  readonly sid: string;
  readonly target: 'webhook' | 'trigger' | 'studio';
  url: string | null;
  method: 'GET' | 'POST' | null;
  filters: readonly string[];
  flow: string | null;
}

/** Somebody's way through the pages of a list, while others change what is in it. */
export interface Walk {
  readonly list: List;
  readonly size: number;
  page: number;
  /** Where the items of the page stand that was read last. */
  first: Rank | undefined;
  last: Rank | undefined;
  next: string | null;
  previous: string | null;
}

/** A list that can be asked for. */
export interface List {
  readonly account: Account;
  readonly path: string;
  /** Filters, as they are sent. */
  readonly query: readonly (readonly [string, string])[];
  /** Under which an answer has the items. */
  readonly key: string;
  readonly mostOnPage: number;
  readonly usualOnPage: number;
  /** In the order of the list; nothing when what it belongs to is gone. */
  readonly entries: () => readonly Entry[] | undefined;
}

export interface Entry {
  readonly rank: Rank;
  readonly body: object;
}

/** Where an item stands in its list: by number, then by text. */
export interface Rank {
  readonly number: number;
  readonly text: string;
}

export function services({ accounts }: Model): readonly Service[] {
  return accounts.flatMap((account) => account.services);
}

export function conversations(model: Model): readonly Conversation[] {
  return services(model).flatMap((service) => service.conversations);
}

export function users(model: Model): readonly { service: Service; user: User }[] {
  return services(model).flatMap((service) => service.users.map((user) => ({ service, user })));
}

/** Any of them, whatever the number is. */
export function picked<Value>(values: readonly Value[], at: number): Value {
  const value = values[at % values.length];
  if (value === undefined) throw new Error('There is nothing to pick from.');
  return value;
}

/** Mostly one of the type that is needed. */
export function someRole({ roles }: Service, type: RoleType, at: number): Role {
  const fit = roles.filter((role) => role.type === type);
  return at < 95 && fit.length > 0 ? picked(fit, at) : picked(roles, at);
}

export function removed<Value extends { readonly sid: string }>(
  list: Value[],
  value: Value,
  model: Model,
): void {
  list.splice(list.indexOf(value), 1);
  model.gone.push(value.sid);
}
