import type { OperationRow } from '../../../generated/operations.ts';
import { conversationsError } from '../errors/conversations-error.ts';
import { failureOf } from '../errors/failure.ts';
import type { Fields } from '../input/form.ts';
import { requestsOf } from '../input/request.ts';
import type { CallOptions } from '../options/numbers.ts';
import type { CallRequest } from '../send/call-request.ts';
import type { Send } from '../send/send.ts';
import { isSuccess } from '../send/success.ts';
import type { NamedCalls } from '../types/by-name.ts';
import { callOf, type Replied } from './call.ts';
import { List } from './list.ts';

/** One function an operation; what each may be given is a matter of types alone. */
export function namedCalls<Operations>(
  operations: Readonly<Record<string, OperationRow>>,
  send: Send,
): NamedCalls<Operations> {
  const calls = Object.entries(operations).map(([operation, row]) => {
    // Worked out at the first call: few programs use all operations.
    let requests: ((input: Fields) => CallRequest) | undefined;
    const name = operation.charAt(0).toLowerCase() + operation.slice(1);
    const call = (input: Fields = {}, options: CallOptions = {}) => {
      const reply = async (signal = options.signal, search?: string): Promise<Replied<unknown>> => {
        requests ??= requestsOf(operation, row);
        const answer = await send({ ...options, ...requests(input), signal, search });
        if (!isSuccess(answer)) throw conversationsError(operation, answer, failureOf(answer));
        return { data: answer.content, response: answer.response };
      };
      const { page } = row;
      if (page) return new List(reply, (answer) => Object(answer)[page] ?? [], options.signal);
      return callOf(reply());
    };
    return [name, call];
  });
  return Object.fromEntries(calls);
}
