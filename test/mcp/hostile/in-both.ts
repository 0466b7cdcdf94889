import * as fc from 'fast-check';
import { legacy, modern, type Sent } from '../../helpers/mcp-wire.ts';
import type { Attack, Verdict } from './attack.ts';

type Params = Readonly<Record<string, unknown>>;

/** The same message in the one or the other era. */
export function inBoth<Value>(
  values: fc.Arbitrary<Value>,
  method: string | ((value: Value) => string),
  params: Params | ((value: Value, id: string) => Params),
  verdict: (value: Value) => Verdict,
): fc.Arbitrary<Attack> {
  return fc.tuple(values, fc.constantFrom(modern, legacy)).map(([value, era]) => ({
    sent: (id): Sent =>
      era(
        typeof method === 'function' ? method(value) : method,
        typeof params === 'function' ? params(value, id) : params,
        id,
      ),
    verdict: verdict(value),
  }));
}
