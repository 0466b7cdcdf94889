import type { Fault } from '../fault.ts';
import { oneUser, spoil, users, withBody, withHead, type Asked } from '../spoil.ts';

const fetchUser: Asked = { method: 'GET', path: oneUser };
const createUser: Asked = { method: 'POST', path: users };

/** Status, headers, media type, and whether there is a body at all. */
export const envelopeFaults: readonly Fault[] = [
  {
    id: 'undocumented-status',
    what: 'answers 410 for what is not there, which is not documented',
    operations: ['FetchUser'],
    check: 'status-documented',
    plant: spoil(fetchUser, 404, async (response) =>
      withHead(410)(await withBody((body) => ({ ...body, status: 410 }))(response)),
    ),
  },
  {
    id: 'other-success-status',
    what: 'answers 200 where 201 is documented',
    operations: ['CreateUser'],
    check: 'status-documented',
    plant: spoil(createUser, 201, withHead(200)),
  },
  {
    id: 'wrong-content-type',
    what: 'says that its JSON is plain text',
    operations: ['FetchUser'],
    check: 'content-type',
    plant: spoil(fetchUser, 200, withHead(undefined, { 'content-type': 'text/plain' })),
  },
  {
    id: 'empty-body',
    what: 'answers nothing where a body is documented',
    operations: ['FetchUser'],
    check: 'body-schema',
    plant: spoil(fetchUser, 200, (response) => new Response('', response)),
  },
  {
    id: 'broken-json',
    what: 'answers JSON that ends too early',
    operations: ['FetchUser'],
    check: 'body-schema',
    plant: spoil(fetchUser, 200, async (response) => {
      const text = await response.text();
      return new Response(text.slice(0, -1), response);
    }),
  },
  {
    id: 'required-header-missing',
    what: 'leaves out a header that is required',
    operations: ['FetchUser'],
    check: 'required-headers',
    plant: spoil(fetchUser, 200, withHead(undefined, { 'twilio-request-id': null })),
  },
  {
    id: 'bad-header-value',
    what: 'sends a header that its schema does not allow',
    operations: ['FetchUser'],
    check: 'header-schema',
    plant: spoil(fetchUser, 200, withHead(undefined, { 'twilio-request-id': 'none' })),
  },
  {
    id: 'body-with-204',
    what: 'sends a body with 204',
    operations: ['DeleteUser'],
    check: 'empty-body',
    plant: spoil({ method: 'DELETE', path: oneUser }, 204, ({ headers }) =>
      // A `Response` cannot be made that way; one that came from a careless server can be.
      Object.defineProperty(new Response('deleted', { headers }), 'status', { value: 204 }),
    ),
  },
  {
    id: 'server-error',
    what: 'fails with 500',
    operations: ['FetchUser'],
    check: 'no-server-error',
    plant: spoil(fetchUser, 200, ({ headers }) =>
      Response.json({ message: 'Something went wrong.', status: 500 }, { status: 500, headers }),
    ),
  },
  {
    id: 'wrong-fault-body',
    what: 'answers 404 with a body of its own',
    operations: ['FetchUser'],
    check: 'body-schema',
    plant: spoil(
      fetchUser,
      404,
      withBody(() => ({ error: 'gone' })),
    ),
  },
  {
    id: 'fault-status-differs',
    what: 'repeats another status in the body of a fault',
    operations: ['FetchUser'],
    check: 'fault-shape',
    plant: spoil(
      fetchUser,
      404,
      withBody((body) => ({ ...body, status: 400 })),
    ),
  },
];
