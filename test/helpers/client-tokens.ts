import { createClient, type ClientOptions, type ConversationsClient } from '../../src/index.ts';
import { untyped } from './client-for-tests.ts';
import {
  recordingServer,
  type Answer,
  type RawRequest,
  type RecordingServer,
} from './server-recording.ts';

export const clientId = 'OQ0c4b7e19a2d84f6f93b5d81e6a70c2f4';
export const clientSecret = 'secret/of+a test&"é"';

export interface TokenWorld {
  readonly client: ConversationsClient;
  readonly server: RecordingServer;
  /** Requests for a token. */
  readonly tokens: () => readonly RawRequest[];
  /** The tokens that calls have come with. */
  readonly used: () => readonly string[];
}

export interface TokenScript {
  /** What the token endpoint answers, by how often it was asked; a new token unless given. */
  readonly token?: (count: number) => Answer | Promise<Answer>;
  /** What the API answers a call with this token. */
  readonly api?: (token: string) => Answer | Promise<Answer>;
  readonly options?: Partial<ClientOptions>;
}

/** A client with an id and a secret, and a server that gives tokens, `access-1`, `access-2` and so on, and answers calls. */
export async function tokenWorld(script: TokenScript = {}): Promise<TokenWorld> {
  const { token = tokenOf, api = () => ({}), options = {} } = script;
  let asked = 0;
  const server = await recordingServer((request) =>
    isForToken(request) ? token(++asked) : api(tokenIn(request)),
  );
  const given = { clientId, clientSecret, tokenUrl: `${server.url}/v2/token` };
  const client = createClient(
    untyped({ ...given, baseUrl: server.url, retryDelay: 1, ...options }),
  );
  return {
    client,
    server,
    tokens: () => server.requests.filter(isForToken),
    used: () => server.requests.filter((each) => !isForToken(each)).map(tokenIn),
  };
}

export function tokenOf(count: number, expires_in: number | undefined = 3600): Answer {
  return {
    body: JSON.stringify({ access_token: `access-${count}`, token_type: 'bearer', expires_in }),
  };
}

function isForToken({ line }: RawRequest): boolean {
  return line.includes('/v2/token');
}

function tokenIn({ headers }: RawRequest): string {
  return (headers['authorization'] ?? '').replace(/^Bearer /, '');
}
