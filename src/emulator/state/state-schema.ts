/**
 * What `seed` takes, as JSON Schema (2020-12): everything may be left out but what gives a thing its
 * name. Names and values are those of the spec's answers; what an answer derives is not there.
 */
export const stateSchema = {
  $id: 'state',
  ...object({
    version: { const: 1 },
    // Within the years that answers can show.
    ahead: { type: 'number', minimum: 0, maximum: 250_000_000_000_000 },
    accounts: list('account'),
  }),
  $defs: {
    account: object({
      sid: sid('AC'),
      configuration: object({
        default_chat_service_sid: sid('IS'),
        default_messaging_service_sid: sid('MG'),
        default_inactive_timer: duration(),
        default_closed_timer: duration(),
      }),
      webhooks: ref('webhooks'),
      addresses: list('address'),
      credentials: list('credential'),
      services: list('service'),
    }),
    webhooks: object({
      method: nullable({ enum: ['GET', 'POST'] }),
      filters: nullable(texts()),
      pre_webhook_url: nullable(text()),
      post_webhook_url: nullable(text()),
      target: { enum: ['webhook', 'flex'] },
    }),
    address: object(
      {
        sid: sid('IG'),
        type: text(),
        address: text(),
        address_country: nullable(text()),
        friendly_name: nullable(text()),
        auto_creation: object({
          enabled: { type: 'boolean' },
          type: { enum: ['webhook', 'studio', 'default'] },
          conversation_service_sid: nullable(sid('IS')),
          webhook_url: nullable(text()),
          webhook_method: nullable({ enum: ['GET', 'POST'] }),
          webhook_filters: nullable(texts()),
          studio_flow_sid: nullable(sid('FW')),
          studio_retry_count: nullable(whole()),
        }),
        ...dates(),
      },
      ['type', 'address'],
    ),
    credential: object(
      {
        sid: sid('CR'),
        friendly_name: nullable(text()),
        type: { enum: ['apn', 'gcm', 'fcm'] },
        sandbox: nullable({ type: 'boolean' }),
        ...dates(),
      },
      ['type'],
    ),
    service: object({
      sid: sid('IS'),
      friendly_name: text(),
      ...dates(),
      configuration: object({
        default_conversation_creator_role_sid: sid('RL'),
        default_conversation_role_sid: sid('RL'),
        default_chat_service_role_sid: sid('RL'),
        reachability_enabled: { type: 'boolean' },
      }),
      webhooks: ref('webhooks'),
      notification: object({
        log_enabled: { type: 'boolean' },
        new_message: notification({
          badge_count_enabled: { type: 'boolean' },
          with_media: object({ enabled: { type: 'boolean' }, template: text() }),
        }),
        added_to_conversation: notification({}),
        removed_from_conversation: notification({}),
      }),
      roles: list('role'),
      users: list('user'),
      bindings: list('binding'),
      // Files of messages, deleted ones as well: each goes out once.
      media_sent: texts(),
      conversations: list('conversation'),
    }),
    role: object(
      {
        sid: sid('RL'),
        friendly_name: text(),
        type: { enum: ['conversation', 'service'] },
        permissions: texts(),
        ...dates(),
      },
      ['friendly_name', 'type'],
    ),
    user: object(
      {
        sid: sid('US'),
        identity: text(1),
        friendly_name: nullable(text()),
        attributes: text(),
        role_sid: sid('RL'),
        ...dates(),
      },
      ['identity'],
    ),
    binding: object(
      {
        sid: sid('BS'),
        identity: text(1),
        endpoint: text(),
        binding_type: { enum: ['apn', 'gcm', 'fcm', 'twilsock'] },
        credential_sid: nullable(sid('CR')),
        message_types: texts(),
        ...dates(),
      },
      ['identity', 'binding_type'],
    ),
    conversation: object({
      sid: sid('CH'),
      friendly_name: nullable(text()),
      unique_name: nullable(text()),
      attributes: text(),
      state: { enum: ['initializing', 'active', 'inactive', 'closed'] },
      messaging_service_sid: nullable(sid('MG')),
      timer_inactive: duration(),
      timer_closed: duration(),
      date_inactive: nullable(moment()),
      date_closed: nullable(moment()),
      email: nullable(object({ projected_address: text(), name: text() }, ['projected_address'])),
      created_by: text(),
      next_index: whole(),
      initializing: nullable(
        object(
          {
            until: moment(),
            participants: { type: 'array', items: { type: 'object' } },
            is_told: { type: 'boolean' },
          },
          ['until', 'participants', 'is_told'],
        ),
      ),
      ...dates(),
      participants: list('participant'),
      messages: list('message'),
      webhooks: list('webhook'),
    }),
    participant: object({
      sid: sid('MB'),
      identity: nullable(text(1)),
      attributes: text(),
      messaging_binding: nullable(
        object(
          {
            type: text(),
            address: text(),
            proxy_address: text(),
            proxy_address_fallback: text(),
            projected_address: text(),
            level: text(),
            name: text(),
          },
          ['type'],
        ),
      ),
      role_sid: nullable(sid('RL')),
      last_read_message_index: nullable(whole()),
      last_read_timestamp: nullable(moment()),
      notification_level: { enum: ['default', 'muted'] },
      ...dates(),
    }),
    message: object({
      sid: sid('IM'),
      index: whole(),
      author: text(),
      body: nullable(text()),
      media: nullable({
        type: 'array',
        items: object({ sid: sid('ME'), size: whole(), content_type: text(), filename: text() }, [
          'sid',
          'size',
          'content_type',
          'filename',
        ]),
      }),
      attributes: text(),
      participant_sid: nullable(sid('MB')),
      content_sid: nullable(sid('HX')),
      subject: nullable(text()),
      receipts: nullable(list('receipt')),
      ...dates(),
    }),
    receipt: object(
      {
        sid: sid('DY'),
        participant_sid: sid('MB'),
        channel_message_sid: text(),
        status: { enum: ['sent', 'delivered', 'read', 'failed', 'undelivered'] },
        error_code: { type: 'integer' },
        ...dates(),
      },
      ['participant_sid'],
    ),
    webhook: object(
      {
        sid: sid('WH'),
        target: { enum: ['webhook', 'trigger', 'studio'] },
        url: nullable(text()),
        method: nullable({ enum: ['GET', 'POST'] }),
        filters: texts(),
        triggers: texts(),
        flow_sid: nullable(sid('FW')),
        replay_after: nullable(whole()),
        ...dates(),
      },
      ['target'],
    ),
  },
};

/** Part of a JSON Schema. */
type Part = Readonly<Record<string, unknown>>;

function object(
  properties: Readonly<Record<string, Part>>,
  required: readonly string[] = [],
): Part {
  return { type: 'object', properties, required, additionalProperties: false };
}

function notification(more: Readonly<Record<string, Part>>): Part {
  return object({ enabled: { type: 'boolean' }, template: text(), sound: text(), ...more });
}

function ref(name: string): Part {
  return { $ref: `state#/$defs/${name}` };
}

function list(name: string): Part {
  return { type: 'array', items: ref(name) };
}

function nullable(part: Part): Part {
  return { anyOf: [part, { type: 'null' }] };
}

function sid(prefix: string): Part {
  return { type: 'string', pattern: `^${prefix}[0-9a-fA-F]{32}$` };
}

function text(minLength = 0): Part {
  return { type: 'string', minLength };
}

function texts(): Part {
  return { type: 'array', items: text() };
}

function whole(): Part {
  return { type: 'integer', minimum: 0 };
}

function moment(): Part {
  return { type: 'string', format: 'date-time' };
}

function duration(): Part {
  return nullable({ type: 'string', format: 'duration' });
}

function dates(): Readonly<Record<string, Part>> {
  return { date_created: moment(), date_updated: moment() };
}
