import { conversationsError } from '../errors/conversations-error.ts';
import type { Failure } from '../errors/failure.ts';
import type { CallRequest } from '../send/call-request.ts';
import type { Incoming } from '../send/exchange.ts';
import type { Send } from '../send/send.ts';
import type { Authorization } from './authorization.ts';

/**
 * OAuth 2 client credentials (RFC 6749, 4.4): one token for any number of calls at once, kept in
 * memory until 30 seconds before its end.
 */
export function clientCredentials(
  clientId: string,
  clientSecret: string,
  send: Send,
  failureOf: (answer: Incoming) => Failure,
): Required<Omit<Authorization, 'secret'>> {
  let current: Promise<string> | undefined;
  let latest = '';
  let end = Infinity;

  const ask = async (): Promise<string> => {
    const asked = Date.now();
    latest = '';
    end = Infinity;
    try {
      const answer = await send(question);
      const { access_token, expires_in }: Record<string, unknown> = Object(answer.content);
      if (!answer.response.ok || typeof access_token !== 'string') {
        throw conversationsError(operation, answer, failureOf(answer));
      }
      end = asked + (Number(expires_in) - 30) * 1000;
      return (latest = `Bearer ${access_token}`);
    } catch (error) {
      current = undefined;
      throw error;
    }
  };

  const question: CallRequest = {
    operation,
    method: 'POST',
    // To ask twice gives two tokens and does no harm.
    isRepeatable: true,
    path: '',
    form: { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret },
  };
  return {
    header: () => {
      if (Date.now() >= end) current = undefined;
      return (current ??= ask());
    },
    // Of many calls refused at once only the first makes a new token necessary.
    renew: (refused) => {
      if (refused === latest) current = undefined;
      return true;
    },
  };
}

const operation = 'token';
