// A server in its own process: one user, and a list of as many as the first argument says.
import { createServer, type IncomingMessage } from 'node:http';

const total = Number(process.argv[2] ?? 0);
const server = createServer((request, response) => {
  request.resume().once('end', () => {
    const isRead = request.method === 'GET';
    const body = isRead && /^\/v1\/Users(?:\?|$)/.test(request.url ?? '') ? page(request) : oneUser;
    response.writeHead(isRead ? 200 : 201, {
      'content-type': 'application/json',
      'content-length': body.length,
    });
    response.end(body);
  });
});
// Clients take turns, and none shall find its connections closed.
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => console.log(address()));

function address(): string {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('No port was given.');
  return `http://127.0.0.1:${bound.port}`;
}

function page({ url = '' }: IncomingMessage): Buffer {
  const query = new URL(url, address()).searchParams;
  const size = Number(query.get('PageSize') ?? 50);
  const start = Number(query.get('PageToken') ?? 0);
  const end = Math.min(start + size, total);
  const at = (from: number): string => `${address()}/v1/Users?PageSize=${size}&PageToken=${from}`;
  const meta = {
    page: start / size,
    page_size: size,
    first_page_url: at(0),
    previous_page_url: start === 0 ? null : at(start - size),
    url: at(start),
    next_page_url: end < total ? at(end) : null,
    key: 'users',
  };
  const users = Array.from({ length: end - start }, (_, index) => user(start + index));
  return Buffer.from(JSON.stringify({ meta, users }));
}

function user(number: number): Readonly<Record<string, unknown>> {
  const sid = `US${number.toString(16).padStart(32, '0')}`;
  const resource = `https://conversations.twilio.com/v1/Users/${sid}`;
  return {
    sid,
    account_sid: 'AC0c4b7e19a2d84f6f93b5d81e6a70c2f4',
    chat_service_sid: 'IS4f1c0a3d5e7b4c2f8a9d6e1b0c3f5a72',
    role_sid: 'RL8d2f4b6a0c1e4f3a9b7d5c8e2f6a1b04',
    identity: `user-${number}`,
    friendly_name: `Number ${number}`,
    attributes: '{}',
    is_online: null,
    is_notifiable: null,
    date_created: '2026-11-02T09:30:00Z',
    date_updated: '2026-11-02T09:30:00Z',
    url: resource,
    links: { user_conversations: `${resource}/Conversations` },
  };
}

const oneUser = Buffer.from(JSON.stringify(user(1)));
