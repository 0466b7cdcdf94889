import type { Content, Description, Operation } from '../../description/description.ts';
import type { Exchange } from '../exchange.ts';
import { parsedJson } from '../json.ts';
import { contentFor, essence, isJson } from '../media-types.ts';
import { formFields } from './form-fields.ts';
import type { TextFields } from './texts.ts';

/** What the body of a request says. */
export type SentBody =
  /** It was not recorded, or is of a kind that nobody reads here, such as multipart. */
  | { readonly state: 'unseen' }
  | { readonly state: 'none' }
  | { readonly state: 'unlisted'; readonly contentType: string | undefined }
  | { readonly state: 'unreadable'; readonly reason: string }
  | { readonly state: 'json'; readonly content: Content; readonly value: unknown }
  | { readonly state: 'form'; readonly content: Content; readonly fields: TextFields };

const formType = 'application/x-www-form-urlencoded';

export function sentBody(
  { body: described }: Operation,
  { requestBody, requestHeaders }: Exchange,
  resolve: Description['resolve'],
): SentBody {
  if (requestBody === undefined) return { state: 'unseen' };
  if (requestBody === '') return { state: 'none' };
  // What is sent where nothing is awaited has no meaning (RFC 9110, 9.3.1).
  if (described === undefined || requestHeaders === undefined) return { state: 'unseen' };
  const contentType = requestHeaders['content-type'];
  const content = contentFor(contentType ?? '', described.contents);
  if (content === undefined) return { state: 'unlisted', contentType };
  const mediaType = essence(contentType ?? '');
  if (mediaType === formType) {
    return { state: 'form', content, fields: formFields(content, requestBody, resolve) };
  }
  if (!isJson(mediaType)) return { state: 'unseen' };
  const parsed = parsedJson(requestBody);
  return parsed.state === 'read' ? { state: 'json', content, value: parsed.value } : parsed;
}
