import { headerTexts } from './core.ts';
import { baseUrlOf, safeUrl } from './options/address.ts';
import { checkOptions, type ClientOptions } from './options/client-options.ts';
import { authorizationOf } from './options/credentials.ts';
import { defaults, numbersOf } from './options/numbers.ts';
import { createExchange } from './send/exchange.ts';
import { late } from './send/late.ts';
import { createSend, type Send } from './send/send.ts';

/** What both levels of calls are sent by. What few clients need is loaded where it is asked for. */
export function createSender(given: ClientOptions): Send {
  const options: ClientOptions = Object(given);
  checkOptions(options);
  const { fetch, middleware = [], logger, logLevel, userAgent, defaultHeaders } = options;
  const { tokenUrl = 'https://oauth.twilio.com/v2/token' } = options;
  const numbers = numbersOf(options, defaults);
  const headers = headerTexts({
    accept: 'application/json',
    'user-agent': userAgent,
    ...defaultHeaders,
  });
  const sendToTokens = (secret: string): Send =>
    createSend(
      createExchange(fetch, [], { header: () => '', secret }),
      safeUrl('tokenUrl', tokenUrl),
      headers,
      numbers,
    );
  const log = logger && late(import('./log.ts').then((file) => file.createLog(logger, logLevel)));
  return createSend(
    createExchange(fetch, middleware, authorizationOf(options, sendToTokens)),
    baseUrlOf(options),
    headers,
    numbers,
    log,
  );
}
