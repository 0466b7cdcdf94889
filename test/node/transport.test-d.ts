import { Agent, EnvHttpProxyAgent, MockAgent, Pool, ProxyAgent } from 'undici';
import { assertType, describe, expectTypeOf, it } from 'vitest';
import { createTransport, type Transport } from '../../src/node/node.ts';

describe('a transport', () => {
  it('can stand where fetch stands', () => {
    expectTypeOf<Transport>().toExtend<typeof fetch>();
    expectTypeOf<Transport>().toExtend<(request: Request) => Promise<Response>>();
    expectTypeOf<Transport['takesInit']>().toEqualTypeOf<true>();
  });

  it('takes any dispatcher of undici', () => {
    assertType(createTransport({ dispatcher: new Agent() }));
    assertType(createTransport({ dispatcher: new Pool('https://example.com') }));
    assertType(createTransport({ dispatcher: new ProxyAgent('https://example.com') }));
    assertType(createTransport({ dispatcher: new EnvHttpProxyAgent() }));
    assertType(createTransport({ dispatcher: new MockAgent() }));
    // @ts-expect-error -- it cannot dispatch
    assertType(createTransport({ dispatcher: {} }));
  });

  it('takes no option it does not have', () => {
    // @ts-expect-error -- misspelt
    assertType(createTransport({ connection: 5 }));
    // @ts-expect-error -- it is false or an address
    assertType(createTransport({ proxy: true }));
  });
});
