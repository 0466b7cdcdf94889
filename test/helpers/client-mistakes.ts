/** One call that a compiler must refuse. */
export interface Mistake {
  readonly name: string;
  readonly call: string;
  /** What the compiler's message must show, so that the reader knows where to look. */
  readonly culprit: string;
}

const path = `params: { path: { Sid: 'alice' } }`;

export const mistakes: readonly Mistake[] = [
  {
    name: 'a misspelt field, alone',
    call: `client.POST('/v1/Users/{Sid}', { ${path}, body: { FriendlyNam: 'x' } })`,
    culprit: `'FriendlyNam' does not exist`,
  },
  {
    name: 'a misspelt field beside a good one',
    call: `client.POST('/v1/Users', { body: { Identity: 'x', FriendlyNam: 'x' } })`,
    culprit: `'FriendlyNam' does not exist`,
  },
  {
    name: 'a required body left out',
    call: `client.POST('/v1/Users', {})`,
    culprit: `Property 'body' is missing`,
  },
  {
    name: 'everything left out where something is required',
    call: `client.POST('/v1/Users')`,
    culprit: `parameter 'init' were not provided`,
  },
  {
    name: 'a required field left out',
    call: `client.POST('/v1/Users', { body: { FriendlyName: 'x' } })`,
    culprit: `Property 'Identity' is missing`,
  },
  {
    name: 'a value that is not in the list',
    call: `client.POST('/v1/Conversations', { body: { State: 'closd' } })`,
    culprit: `'"closd"' is not assignable`,
  },
  {
    name: 'a list where there is one value',
    call: `client.POST('/v1/Users', { body: { Identity: ['x'] } })`,
    culprit: `'string[]' is not assignable to type 'string'`,
  },
  {
    name: 'one value where there is a list',
    call: `client.POST('/v1/ConversationWithParticipants', { body: { Participant: 'x' } })`,
    culprit: `'string' is not assignable to type 'string[]`,
  },
  {
    name: 'an extra path parameter',
    call: `client.GET('/v1/Users/{Sid}', { params: { path: { Sid: 'x', Sidd: 'y' } } })`,
    culprit: `'Sidd' does not exist`,
  },
  {
    name: 'a missing path parameter',
    call: `client.GET('/v1/Users/{Sid}', { params: { path: {} } })`,
    culprit: `Property 'Sid' is missing`,
  },
  {
    name: 'an extra query key beside a good one',
    call: `client.GET('/v1/Users', { params: { query: { PageSize: 5, PageSzie: 5 } } })`,
    culprit: `'PageSzie' does not exist`,
  },
  {
    name: 'an extra header',
    call: `client.POST('/v1/Users', { params: { header: { 'X-Twilio-Webhook-Enabld': 'true' } }, body: { Identity: 'x' } })`,
    culprit: `'X-Twilio-Webhook-Enabld'`,
  },
  {
    name: 'a place without parameters',
    call: `client.GET('/v1/Users/{Sid}', { params: { path: { Sid: 'x' }, query: { PageSize: 5 } } })`,
    culprit: `'query' does not exist`,
  },
  {
    name: 'a misspelt option in place of a required one',
    call: `client.POST('/v1/Users', { bdoy: { Identity: 'x' } })`,
    culprit: `'bdoy' does not exist`,
  },
  {
    name: 'a misspelt option beside good ones',
    call: `client.POST('/v1/Users', { body: { Identity: 'x' }, signl: AbortSignal.timeout(5) })`,
    culprit: `'signl' does not exist`,
  },
  {
    name: 'a body where there is none',
    call: `client.GET('/v1/Users', { body: { Identity: 'x' } })`,
    culprit: `'body' does not exist`,
  },
  {
    name: 'the SID of another kind of thing',
    call: `client.POST('/v1/Users', { body: { Identity: 'x', RoleSid: 'US0f' } })`,
    culprit: "'\"US0f\"' is not assignable to type '`RL${string}`",
  },
  {
    name: 'null where empty text is not allowed',
    call: `client.POST('/v1/Users', { body: { Identity: 'x', RoleSid: null } })`,
    culprit: `'null' is not assignable`,
  },
  {
    name: 'a misspelt path',
    call: `client.GET('/v1/Usrs/{Sid}', { ${path} })`,
    culprit: `'"/v1/Usrs/{Sid}"' is not assignable`,
  },
  {
    name: 'a misspelt path without its parameters',
    call: `client.DELETE('/v1/Usrs/{Sid}')`,
    culprit: `'"/v1/Usrs/{Sid}"' is not assignable`,
  },
  {
    name: 'a path that lacks the method',
    call: `client.DELETE('/v1/Users')`,
    culprit: `'"/v1/Users"' is not assignable`,
  },
  {
    name: 'a method that no path has',
    call: `client.PUT('/v1/Users')`,
    culprit: `Property 'PUT' does not exist`,
  },
  {
    name: 'data used without a look at the failure',
    call: `client.GET('/v1/Users/{Sid}', { ${path} }).then(({ data }) => data.sid)`,
    culprit: `'data' is possibly 'undefined'`,
  },
  {
    name: 'a misspelt property of the answer',
    call: `client.GET('/v1/Users/{Sid}', { ${path} }).then(({ data }) => data?.frendly_name)`,
    culprit: `'frendly_name' does not exist`,
  },
  {
    name: 'a misspelt name of a call',
    call: `client.fetchUsr({ Sid: 'x' })`,
    culprit: `'fetchUsr' does not exist`,
  },
  {
    name: 'a misspelt field of a call by name',
    call: `client.updateUser({ Sid: 'x', FriendlyNam: 'x' })`,
    culprit: `'FriendlyNam' does not exist`,
  },
  {
    name: 'a missing id in a call by name',
    call: `client.updateUser({ FriendlyName: 'x' })`,
    culprit: `Property 'Sid' is missing`,
  },
  {
    name: 'a missing field of the form in a call by name',
    call: `client.createUser({ FriendlyName: 'x' })`,
    culprit: `Property 'Identity' is missing`,
  },
  {
    name: 'everything left out in a call by name',
    call: `client.fetchUser()`,
    culprit: `Expected 1-2 arguments, but got 0`,
  },
  {
    name: 'an input where there is none',
    call: `client.fetchConfiguration({ Sid: 'x' })`,
    culprit: `'string' is not assignable to type 'never'`,
  },
  {
    name: 'the SID of another kind of thing in a call by name',
    call: `client.createUser({ Identity: 'x', RoleSid: 'US0f' })`,
    culprit: "'\"US0f\"' is not assignable to type '`RL${string}`",
  },
  {
    name: 'a value that is not in the list in a call by name',
    call: `client.listConversationMessage({ ConversationSid: 'CH1', Order: 'dsc' })`,
    culprit: `'"dsc"' is not assignable`,
  },
  {
    name: 'a misspelt option of a call by name',
    call: `client.fetchUser({ Sid: 'x' }, { singal: AbortSignal.timeout(5) })`,
    culprit: `'singal' does not exist`,
  },
  {
    name: 'an array without a limit',
    call: `client.listUser().toArray({})`,
    culprit: `Property 'limit' is missing`,
  },
  {
    name: 'the first items of what is no list',
    call: `client.fetchUser({ Sid: 'x' }).first(5)`,
    culprit: `'first' does not exist`,
  },
  {
    name: 'a misspelt property of an item',
    call: `client.listUser().first(1).then(([user]) => user?.idenity)`,
    culprit: `'idenity' does not exist`,
  },
  {
    name: 'half of a pair of credentials',
    call: `createClient({ accountSid: 'AC1', apiSecret: 'x' })`,
    culprit: 'apiSecret',
  },
  {
    name: 'a misspelt option of the client',
    call: `createClient({ accountSid: 'AC1', authToken: 'x', regoin: 'ie1' })`,
    culprit: `'regoin' does not exist`,
  },
];
