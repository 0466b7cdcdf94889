import { exchangeOf } from '../exchange-of.ts';
import type { Finding } from '../finding.ts';
import { textOf } from '../text-of.ts';
import { conversationsChecker } from './conversations-checker.ts';

/**
 * Where a request and its answer are not what the Conversations API documents; empty if they are.
 * Both are left to be read by others; what was read before cannot be judged.
 */
export async function checkExchange(
  request: Request,
  response: Response,
): Promise<readonly Finding[]> {
  const [requestBody, body, check] = await Promise.all([
    textOf(request),
    textOf(response),
    conversationsChecker(),
  ]);
  return check(exchangeOf(request, response, body, requestBody));
}
