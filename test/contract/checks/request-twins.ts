import { changed, created, listed } from '../pets.ts';
import type { Twin } from './twin.ts';

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const json = { 'content-type': 'application/json' };
const tom = '{"name":"Tom","pin":"1"}';

/** Requests that a server should not have carried out. */
export const requestTwins: readonly Twin[] = [
  [
    'request-parameters-required',
    'a query that lacks one',
    created(),
    created('name=Tom', { url: '/pets' }),
    '/query/shop',
  ],
  [
    'request-parameters-schema',
    'a number past its bound',
    listed({}, 'size=50'),
    listed({}, 'size=51'),
    '/query/size',
  ],
  [
    'request-parameters-schema',
    'a text for a number',
    listed({}, 'size='),
    listed({}, 'size=many'),
    '/query/size',
  ],
  [
    'request-parameters-schema',
    'an item of a list',
    listed({}, 'kind=cat&kind=dog'),
    listed({}, 'kind=cat&kind=cow'),
    '/query/kind/1',
  ],
  [
    'request-parameters-schema',
    'a field of a deep object',
    listed({}, 'born[after]=2020-02-29'),
    listed({}, 'born%5Bafter%5D=2021-02-29'),
    '/query/born/after',
  ],
  [
    'request-parameters-schema',
    'a header',
    created('name=Tom', { requestHeaders: { ...form, 'x-trial': 'true' } }),
    created('name=Tom', { requestHeaders: { ...form, 'x-trial': 'perhaps' } }),
    '/requestHeaders/x-trial',
  ],
  [
    'request-query-known',
    'a name more',
    listed({}, 'size=1'),
    listed({}, 'size=1&sort=name'),
    '/query/sort',
  ],
  ['request-body-required', 'no body', created(), created(''), '/requestBody'],
  [
    'request-content-type',
    'one that is not listed',
    created(),
    created('name=Tom', { requestHeaders: { 'content-type': 'text/plain' } }),
    '/requestHeaders/content-type',
  ],
  ['request-body-schema', 'a field left out', created(), created('age=1'), '/requestBody'],
  [
    'request-body-schema',
    'a text for a number',
    created('name=Tom&age=3'),
    created('name=Tom&age=three'),
    '/requestBody/age',
  ],
  [
    'request-body-schema',
    'too long a text',
    created('name=T%C3%B6m+M'),
    created('name=T%C3%B6m+My'),
    '/requestBody/name',
  ],
  [
    'request-body-schema',
    'too long a list',
    created('name=Tom&tags=a&tags=b'),
    created('name=Tom&tags=a&tags=b&tags=c'),
    '/requestBody/tags',
  ],
  [
    'request-body-schema',
    'a value in JSON',
    changed(tom),
    changed('{"name":1,"pin":"1"}'),
    '/requestBody/name',
  ],
  ['request-body-schema', 'broken JSON', changed(tom), changed('{"name'), '/requestBody'],
  [
    'request-no-read-only-field',
    'what only the server says',
    changed(tom),
    changed('{"name":"Tom","pin":"1","id":1}'),
    '/requestBody/id',
  ],
  [
    'request-fields-known',
    'a form field more',
    created(),
    created('name=Tom&colour=red'),
    '/requestBody/colour',
  ],
  [
    'request-fields-known',
    'a field more in JSON',
    changed(tom),
    changed('{"name":"Tom","pin":"1","colour":"red"}'),
    '/requestBody/colour',
  ],
  [
    'unique-keys',
    'a key that is sent twice',
    changed(tom),
    changed('{"name":"Tom","pin":"1","pin":"2"}', { requestHeaders: json }),
    '/requestBody',
  ],
];
