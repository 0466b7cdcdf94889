import type { Fault, Fetch } from '../fault.ts';
import { isAsked, oneUser, users, type Asked } from '../spoil.ts';

/** A server that does as it is asked where it has to refuse. */
export const inputFaults: readonly Fault[] = [
  {
    id: 'accepts-invalid-body',
    what: 'creates a user from a form without the field that is required',
    operations: ['CreateUser'],
    check: 'request-body-schema',
    plant: forgiving({ method: 'POST', path: users }, 400, (request, count) =>
      isJson(request) ? undefined : changed(request, { body: formOf(count) }),
    ),
  },
  {
    id: 'accepts-other-media-type',
    what: 'creates a user from JSON where only a form is documented',
    operations: ['CreateUser'],
    check: 'request-content-type',
    plant: forgiving({ method: 'POST', path: users }, 400, (request, count) =>
      isJson(request) ? changed(request, { body: formOf(count) }) : undefined,
    ),
  },
  {
    id: 'accepts-invalid-query',
    what: 'takes a page size that is out of its bounds',
    operations: ['ListUser'],
    check: 'request-parameters-schema',
    plant: forgiving({ method: 'GET', path: users }, 400, (request) =>
      changed(request, { url: request.url.replace(/\?.*/, '') }),
    ),
  },
  {
    id: 'accepts-invalid-header',
    what: 'takes a header that is none of its enum',
    operations: ['DeleteUser'],
    check: 'request-parameters-schema',
    plant: forgiving({ method: 'DELETE', path: oneUser }, 400, (request) =>
      changed(request, { without: 'x-twilio-webhook-enabled' }),
    ),
  },
  {
    id: 'undocumented-operation',
    what: 'answers a method that the document does not have',
    operations: ['ListUser'],
    check: 'operation-known',
    plant: forgiving({ method: 'PUT', path: users }, 405, (request) =>
      changed(request, { method: 'GET' }),
    ),
  },
  {
    id: 'credentials-not-asked',
    what: 'answers whoever comes without credentials',
    operations: ['FetchUser'],
    check: undefined,
    plant: (fetch) => {
      let known: string | null = null;
      return async (request) => {
        const response = await fetch(request.clone());
        if (response.status !== 401) known = request.headers.get('authorization') ?? known;
        if (response.status !== 401 || known === null) return response;
        return fetch(changed(request, { authorization: known }));
      };
    },
  },
  {
    id: 'refuses-valid-input',
    what: 'refuses a form that is as documented',
    operations: ['CreateUser'],
    check: undefined,
    plant: (fetch) => async (request) => {
      const text = await request.clone().text();
      const isOurs = isAsked({ method: 'POST', path: users }, request);
      if (!isOurs || !new URLSearchParams(text).has('FriendlyName')) return fetch(request);
      return fetch(changed(request, { body: new URLSearchParams() }));
    },
  },
];

/** What was refused is asked again, as it should have been asked, and that answer is given. */
function forgiving(
  asked: Asked,
  status: number,
  repaired: (request: Request, count: number) => Request | undefined,
): (fetch: Fetch) => Fetch {
  return (fetch) => {
    let count = 0;
    return async (request) => {
      const response = await fetch(request.clone());
      if (!isAsked(asked, request) || response.status !== status) return response;
      const better = repaired(request, ++count);
      return better === undefined ? response : fetch(better);
    };
  };
}

function isJson({ headers }: Request): boolean {
  return headers.get('content-type') === 'application/json';
}

function formOf(count: number): URLSearchParams {
  return new URLSearchParams({ Identity: `nobody-${count}` });
}

interface Changes {
  readonly url?: string;
  readonly method?: string;
  readonly body?: URLSearchParams;
  readonly authorization?: string;
  /** The name of a header. */
  readonly without?: string;
}

function changed(request: Request, changes: Changes): Request {
  const { url = request.url, method = request.method, body, authorization, without } = changes;
  const headers = new Headers(request.headers);
  headers.delete('content-type');
  if (without !== undefined) headers.delete(without);
  if (authorization !== undefined) headers.set('authorization', authorization);
  return new Request(url, { method, headers, ...(body !== undefined && { body }) });
}
