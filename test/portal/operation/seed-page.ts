/** A fact of the page that this portal is to replace. */
export interface SeedFact {
  /** As it stands there. */
  readonly seed: string;
  /** As it stands here; the same where it is left out. */
  readonly ours?: string;
}

/** What the dialog says, in its order. */
export const dialogFacts: readonly SeedFact[] = [
  { seed: 'Add MCP server to your AI tool' },
  {
    seed: 'Allow AI tools and LLMs to interact with the API documentation portal through MCP.',
  },
  { seed: 'MCP server URL' },
  {
    seed: 'https://twilio.demo.bump-doc.com/doc/conversations/mcp',
    ours: 'https://docs.test/doc/conversations/mcp',
  },
  { seed: 'Standard setup for AI tools providing an mcp.json file' },
  { seed: 'mcp.json' },
  {
    seed: '"Conversations MCP server": { "url": "https://twilio.demo.bump-doc.com/doc/conversations/mcp" }',
    ours: '"Conversations MCP server": { "url": "https://docs.test/doc/conversations/mcp" }',
  },
  { seed: 'Close' },
];

const sid = (prefix: string): string =>
  `Minimum length is 34, maximum length is 34. Format should match the following pattern: ^${prefix}[0-9a-fA-F]{32}$.`;

/**
 * The page from its title to its last example, in its order. Our document says in its own words
 * what a thing is, and is more exact about what may be null; names, formats, the sentences of
 * constraints and all words of the portal are the same.
 */
export const pageFacts: readonly SeedFact[] = [
  {
    seed: "Fetch a conversation user from your account's default service",
    ours: "Fetch a user of the account's default service",
  },
  { seed: 'Add MCP server to your AI tool' },
  { seed: 'GET /v1/Users/{Sid}' },
  {
    seed: 'A User resource represents a conversation user belonging to a default conversation service.',
    ours: 'The identities that take part in conversations, one per service and name.',
  },
  {
    seed: "Fetch a conversation user from your account's default service",
    ours: "Returns one user of the account's default service, found by its SID or by its identity, with what is known of its devices.",
  },
  { seed: 'Path parameters' },
  { seed: 'Sid string Required' },
  {
    seed: 'The SID of the User resource to fetch. This value can be either the sid or the identity of the User resource to fetch.',
    ours: 'The SID of the user, or its identity; percent-encode an identity that has reserved characters.',
  },
  { seed: 'Responses' },
  { seed: '200 application/json' },
  { seed: 'OK', ours: 'The user.' },
  { seed: 'Hide headers attributes Show headers attributes' },
  { seed: 'Access-Control-Allow-Origin string' },
  {
    seed: 'Specify the origin(s) allowed to access the resource',
    ours: 'Which origins a browser lets read the answer.',
  },
  { seed: 'Access-Control-Allow-Methods string' },
  {
    seed: 'Specify the HTTP methods allowed when accessing the resource',
    ours: 'Which HTTP methods a browser may use on this address, separated by commas.',
  },
  { seed: 'Access-Control-Allow-Headers string' },
  {
    seed: 'Specify the headers allowed when accessing the resource',
    ours: 'Which request headers a browser may send, separated by commas.',
  },
  { seed: 'Access-Control-Allow-Credentials boolean' },
  {
    seed: 'Indicates whether the browser should include credentials',
    ours: 'Whether a browser may send credentials with the request.',
  },
  { seed: 'Access-Control-Expose-Headers string' },
  {
    seed: 'Headers exposed to the client',
    ours: 'Which answer headers a script in a browser may read, separated by commas.',
  },
  { seed: 'Hide response attributes Show response attributes object' },
  { seed: 'sid string | null', ours: 'sid string Required' },
  {
    seed: 'The unique string that we created to identify the User resource.',
    ours: 'The SID of this user.',
  },
  { seed: sid('US') },
  { seed: 'account_sid string | null', ours: 'account_sid string Required' },
  {
    seed: 'The SID of the Account that created the User resource.',
    ours: 'The SID of the account that the user belongs to.',
  },
  { seed: sid('AC') },
  { seed: 'chat_service_sid string | null', ours: 'chat_service_sid string Required' },
  {
    seed: 'The SID of the Conversation Service the User resource is associated with.',
    ours: 'The SID of the conversation service that the user belongs to.',
  },
  { seed: sid('IS') },
  { seed: 'role_sid string | null', ours: 'role_sid string Required' },
  {
    seed: 'The SID of a service-level Role assigned to the user.',
    ours: 'The SID of the service role that says what the user may do.',
  },
  { seed: sid('RL') },
  { seed: 'identity string | null', ours: 'identity string Required' },
  {
    seed: "The application-defined string that uniquely identifies the resource's User within the Conversation Service. This value is often a username or an email address, and is case-sensitive.",
    ours: 'The name your application knows the user by; unique in the service, case-sensitive, and never changed.',
  },
  { seed: 'friendly_name string | null' },
  {
    seed: 'The string that you assigned to describe the resource.',
    ours: 'A display name of your choice; null when none was given.',
  },
  { seed: 'attributes string | null', ours: 'attributes string Required' },
  {
    seed: 'The JSON Object string that stores application-specific data. If attributes have not been set, {} is returned.',
    ours: 'Your own data about the user as the text of a JSON object; {} when none was stored.',
  },
  { seed: 'is_online boolean | null' },
  {
    seed: "Whether the User is actively connected to this Conversations Service and online. This value is only returned by Fetch actions that return a single resource and null is always returned by a Read action. This value is null if the Service's reachability_enabled is false, if the User has never been online for this Conversations Service, even if the Service's reachability_enabled is true.",
    ours: 'Whether the user is connected right now; null in lists, without reachability, and before the first connection.',
  },
  { seed: 'is_notifiable boolean | null' },
  {
    seed: "Whether the User has a potentially valid Push Notification registration (APN or GCM) for this Conversations Service. If at least one registration exists, true; otherwise false. This value is only returned by Fetch actions that return a single resource and null is always returned by a Read action. This value is null if the Service's reachability_enabled is false, and if the User has never had a notification registration, even if the Service's reachability_enabled is true.",
    ours: 'Whether at least one device of the user can get push notifications; null in lists, without reachability, and before the first registration.',
  },
  {
    seed: 'date_created string(date-time) | null',
    ours: 'date_created string(date-time) Required',
  },
  {
    seed: 'The date and time in GMT when the resource was created specified in ISO 8601 format.',
    ours: 'When the user was created, in UTC.',
  },
  {
    seed: 'date_updated string(date-time) | null',
    ours: 'date_updated string(date-time) Required',
  },
  {
    seed: 'The date and time in GMT when the resource was last updated specified in ISO 8601 format.',
    ours: 'When the user was last changed, in UTC.',
  },
  { seed: 'url string(uri) | null', ours: 'url string(uri) Required' },
  {
    seed: 'An absolute API resource URL for this user.',
    ours: 'The absolute address of this user.',
  },
  { seed: 'GET /v1/Users/{Sid}' },
  { seed: 'curl \\', ours: 'curl' },
  { seed: '--request GET' },
  {
    seed: "'https://conversations.twilio.com/v1/Users/",
    ours: 'https://conversations.twilio.com/v1/Users/',
  },
  { seed: '--user "username:password"', ours: '--user "$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN"' },
  { seed: 'Response examples (200)' },
  { seed: '"sid": "USaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"', ours: '"sid": "US' },
  { seed: '"account_sid": "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"', ours: '"account_sid": "AC' },
  {
    seed: '"chat_service_sid": "ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"',
    ours: '"chat_service_sid": "IS',
  },
  { seed: '"role_sid": "RLaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"', ours: '"role_sid": "RL' },
  { seed: '"identity": "admin"', ours: '"identity": "alice"' },
  { seed: '"friendly_name": "name"', ours: '"friendly_name": "Alice Winter"' },
  {
    seed: String.raw`"attributes": "{ \"duty\": \"tech\" }"`,
    ours: String.raw`"attributes": "{\"department\":\"support\"}"`,
  },
  { seed: '"is_online": true' },
  { seed: '"is_notifiable": null', ours: '"is_notifiable": false' },
  { seed: '"date_created": "2019-12-16T22:18:37Z"', ours: '"date_created": "2026-' },
  { seed: '"date_updated": "2019-12-16T22:18:38Z"', ours: '"date_updated": "2026-' },
  {
    seed: '"url": "https://conversations.twilio.com/v1/Users/USaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"',
    ours: '"url": "https://conversations.twilio.com/v1/Users/US',
  },
  { seed: '"links": {' },
  {
    seed: '"user_conversations": "https://conversations.twilio.com/v1/Users/USaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Conversations"',
    ours: '"user_conversations": "https://conversations.twilio.com/v1/Users/US',
  },
];

/** Those that do not stand after the one before. */
export function missing(facts: readonly SeedFact[], text: string): readonly string[] {
  let end = 0;
  return facts.flatMap(({ seed, ours = seed }) => {
    const found = text.indexOf(ours, end);
    if (found < 0) return [ours];
    end = found + ours.length;
    return [];
  });
}
