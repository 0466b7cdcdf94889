import type { Fault, Fetch } from '../fault.ts';
import { isAsked, oneUser, users, type Asked, type Fields } from '../spoil.ts';

const fetchUser: Asked = { method: 'GET', path: oneUser };
const createUser: Asked = { method: 'POST', path: users };
const updateUser: Asked = { method: 'POST', path: oneUser };

/** Each answer alone is sound; together they cannot all be true. */
export const stateFaults: readonly Fault[] = [
  {
    id: 'delete-does-not-delete',
    what: 'says that it deleted a user, who is still there',
    operations: ['DeleteUser', 'FetchUser'],
    check: undefined,
    plant: (fetch) => async (request) => {
      const isBare = !request.headers.has('x-twilio-webhook-enabled');
      // With the header there may be something to refuse, which is another fault.
      if (!isAsked({ method: 'DELETE', path: oneUser }, request) || !isBare) return fetch(request);
      const found = await fetch(fetching(request));
      if (found.status !== 200) return fetch(request);
      const headers = new Headers(found.headers);
      headers.delete('content-type');
      return new Response(null, { status: 204, headers });
    },
  },
  {
    id: 'created-not-there',
    what: 'says that it created a user, who is not there',
    operations: ['CreateUser', 'FetchUser'],
    check: undefined,
    plant: remembering(createUser, 201, async (user, request, fetch) => {
      const response = await fetch(request);
      const isHim = isAsked(fetchUser, request) && (await sidOf(response)) === user['sid'];
      return isHim ? fetch(fetching(request, `${request.url}-elsewhere`)) : response;
    }),
  },
  {
    id: 'update-does-not-stick',
    what: 'answers an update as if it was made, and forgets it',
    operations: ['UpdateUser', 'FetchUser'],
    check: undefined,
    plant: (fetch) => {
      const before = new Map<unknown, Fields>();
      return async (request) => {
        if (isAsked(updateUser, request)) {
          const old = await fetch(fetching(request));
          const response = await fetch(request);
          if (response.status === 200 && old.status === 200) {
            const fields: Fields = await old.json();
            before.set(fields['sid'], before.get(fields['sid']) ?? fields);
          }
          return response;
        }
        const response = await fetch(request);
        const old = isAsked(fetchUser, request) ? before.get(await sidOf(response)) : undefined;
        return old === undefined ? response : new Response(JSON.stringify(old), response);
      };
    },
  },
  {
    id: 'list-loses-items',
    what: 'lists all users but the newest',
    operations: ['CreateUser', 'ListUser'],
    check: undefined,
    plant: remembering(createUser, 201, async (user, request, fetch) => {
      const response = await fetch(request);
      if (!isAsked({ method: 'GET', path: users }, request) || response.status !== 200) {
        return response;
      }
      const page: Fields & { readonly users: readonly Fields[] } = await response.json();
      const others = page.users.filter(({ sid }) => sid !== user['sid']);
      return new Response(JSON.stringify({ ...page, users: others }), response);
    }),
  },
];

/** Knows what was last answered so, and answers all else with it in mind. */
function remembering(
  asked: Asked,
  status: number,
  otherwise: (last: Fields, request: Request, fetch: Fetch) => Promise<Response>,
): (fetch: Fetch) => Fetch {
  return (fetch) => {
    let last: Fields | undefined;
    return async (request) => {
      if (!isAsked(asked, request)) {
        return last === undefined ? fetch(request) : otherwise(last, request, fetch);
      }
      const response = await fetch(request);
      if (response.status === status) last = await response.clone().json();
      return response;
    };
  };
}

/** The same place, read. */
function fetching({ url, headers }: Request, place = url): Request {
  return new Request(place, { headers: { authorization: headers.get('authorization') ?? '' } });
}

async function sidOf(response: Response): Promise<unknown> {
  if (response.status !== 200) return undefined;
  const { sid }: Fields = await response.clone().json();
  return sid;
}
