import { expect } from 'vitest';
import type { Json } from '../../helpers/emulator.ts';
import type { Case, CaseWorld } from './case.ts';

const service = `IS${'5'.repeat(32)}`;
const list = `/Services/${service}/Bindings`;
const phone = `BS${'1'.repeat(32)}`;
const browser = `BS${'2'.repeat(32)}`;
const nothing = `${list}/BS${'0'.repeat(32)}`;

export const bindingCases: readonly Case[] = [
  {
    operation: 'ListServiceBinding',
    status: 200,
    title: 'with the devices of all users',
    run: (world) => withDevices(world).get(list),
    look: ({ body }) => {
      expect(body.meta.key).toBe('bindings');
      expect(body.bindings.map(({ sid }: Json) => sid)).toEqual([phone, browser]);
    },
  },
  {
    operation: 'ListServiceBinding',
    status: 400,
    code: 20001,
    title: 'for a push service that does not exist',
    run: (world) => withDevices(world).get(`${list}?BindingType=pigeon`),
  },
  {
    operation: 'ListServiceBinding',
    status: 404,
    code: 20404,
    title: 'for a service that is not there',
    run: ({ root }) => root.get(`/Services/IS${'0'.repeat(32)}/Bindings`),
  },
  {
    operation: 'FetchServiceBinding',
    status: 200,
    title: 'with the device as it registered itself',
    run: (world) => withDevices(world).get(`${list}/${phone}`),
    look: ({ body }) => {
      expect(body).toMatchObject({
        sid: phone,
        chat_service_sid: service,
        credential_sid: `CR${'3'.repeat(32)}`,
        identity: 'alice',
        endpoint: 'alice-phone',
        binding_type: 'apn',
        message_types: ['new_message'],
      });
      expect(new URL(body.url).pathname).toBe(`/v1${list}/${phone}`);
    },
  },
  {
    operation: 'FetchServiceBinding',
    status: 404,
    code: 20404,
    title: 'for a SID that no device has',
    run: (world) => withDevices(world).get(nothing),
  },
  {
    operation: 'DeleteServiceBinding',
    status: 204,
    title: 'for a device that is there',
    run: (world) => withDevices(world).remove(`${list}/${phone}`),
    look: async (_, { root }) => {
      expect((await root.get(`${list}/${phone}`)).status).toBe(404);
      expect((await root.get(list)).body.bindings).toMatchObject([{ sid: browser }]);
    },
  },
  {
    operation: 'DeleteServiceBinding',
    status: 404,
    code: 20404,
    title: 'for a SID that no device has',
    run: (world) => withDevices(world).remove(nothing),
  },
];

/** Devices register themselves over an SDK: only a seed puts them here. */
function withDevices({ server, root }: CaseWorld): CaseWorld['root'] {
  server.emulator.seed({
    accounts: [
      {
        services: [
          {
            sid: service,
            bindings: [
              {
                sid: phone,
                identity: 'alice',
                endpoint: 'alice-phone',
                binding_type: 'apn',
                credential_sid: `CR${'3'.repeat(32)}`,
                message_types: ['new_message'],
              },
              { sid: browser, identity: 'bob', endpoint: 'bob-browser', binding_type: 'twilsock' },
            ],
          },
        ],
      },
    ],
  });
  return root;
}
