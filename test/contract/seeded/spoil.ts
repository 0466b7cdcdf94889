import type { Fetch } from './fault.ts';

/** A request, by its method and its path without query. */
export interface Asked {
  readonly method: string;
  readonly path: RegExp;
}

export const oneUser = /^\/v1\/Users\/[^/]+$/;
export const users = /^\/v1\/Users$/;

export type Change = (response: Response) => Response | Promise<Response>;

/** Changes the answers of one status to what is asked; all others pass. */
export function spoil(asked: Asked, status: number, change: Change): (fetch: Fetch) => Fetch {
  return (fetch) => async (request) => {
    const response = await fetch(request);
    return isAsked(asked, request) && response.status === status ? change(response) : response;
  };
}

export function isAsked({ method, path }: Asked, request: Request): boolean {
  return request.method === method && path.test(new URL(request.url).pathname);
}

export type Fields = Readonly<Record<string, unknown>>;

/** The same answer with other JSON. */
export function withBody(change: (body: Fields) => unknown): Change {
  return async (response) => {
    const body: Fields = await response.json();
    return new Response(JSON.stringify(change(body)), response);
  };
}

/** The same answer under another status, or with other headers; `null` takes one away. */
export function withHead(
  status: number | undefined,
  headers: Readonly<Record<string, string | null>> = {},
): Change {
  return (response) => {
    const changed = new Headers(response.headers);
    for (const [name, value] of Object.entries(headers)) {
      if (value === null) changed.delete(name);
      else changed.set(name, value);
    }
    return new Response(response.body, { status: status ?? response.status, headers: changed });
  };
}
