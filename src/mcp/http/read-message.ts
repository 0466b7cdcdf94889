import {
  INVALID_REQUEST,
  isJsonContentType,
  PARSE_ERROR,
  readRequestBody,
} from '@modelcontextprotocol/server';
import { refusal } from './refusal.ts';

/** Bytes of a body: no call comes near it. */
const largest = 1_000_000;

/** Messages of one body, which revisions before 2025-06-18 allow: few bytes could ask for very many. */
const mostAtOnce = 20;

/** The JSON that a client sent, or why it cannot be taken. */
export async function readMessage(
  request: Request,
): Promise<{ readonly message: unknown } | Response> {
  if (!isJsonContentType(request.headers.get('content-type'))) {
    return refusal(415, 'Send it with the Content-Type application/json.');
  }
  const body = await readRequestBody(request, largest);
  if (body.tooLarge) return refusal(413, `A body may have ${largest} bytes.`);
  let message: unknown;
  try {
    message = JSON.parse(body.text);
  } catch {
    return refusal(400, 'The body is no JSON.', { code: PARSE_ERROR });
  }
  if (Array.isArray(message) && message.length > mostAtOnce) {
    return refusal(400, `At most ${mostAtOnce} messages at once.`, { code: INVALID_REQUEST });
  }
  return { message };
}
