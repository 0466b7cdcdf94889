import type { CallBody, ExampleCall } from '../../reference/samples/call/call.ts';
import { addressOf, encoded, headerPairs, pairsOf } from '../../reference/samples/texts.ts';
import { ToolError } from '../tools/tool-error.ts';
import type { WayIn } from './way-in.ts';

/** A call as it goes over the wire. Throws a ToolError for what cannot be sent. */
export function requestOf(call: ExampleCall, { headers, query, cookies }: WayIn): Request {
  const keys = query.map((pair) => pair.map(encoded).join('='));
  const address = addressOf(call);
  const mark = address.includes('?') ? '&' : '?';
  const cookie = [...pairsOf(call.cookies), ...cookies].map((pair) => pair.join('=')).join('; ');
  try {
    return new Request(keys.length === 0 ? address : address + mark + keys.join('&'), {
      method: call.method,
      // Where it leads may be somebody else.
      redirect: 'manual',
      headers: {
        accept: 'application/json, */*;q=0.5',
        ...Object.fromEntries(headerPairs(call.headers)),
        ...(cookie !== '' && { cookie }),
        ...typeOf(call.body),
        ...headers,
      },
      ...(call.body !== undefined && { body: content(call.body) }),
    });
  } catch (error) {
    if (error instanceof ToolError) throw error;
    // The platform's own words show the value, which may be a secret.
    throw new ToolError(`${call.id} is not sent: a value has signs that no header may have.`);
  }
}

/** Forms say themselves what they are. */
function typeOf(body: CallBody | undefined): Readonly<Record<string, string>> {
  return body !== undefined && 'mediaType' in body ? { 'content-type': body.mediaType } : {};
}

function content(body: CallBody): BodyInit {
  switch (body.kind) {
    case 'form':
      return new URLSearchParams(pairsOf(body.fields).map(([name, text]) => [name, text]));
    case 'multipart': {
      const form = new FormData();
      for (const field of body.fields) {
        if ('file' in field) throw withFile(field.name);
        for (const [name, text] of pairsOf([field])) form.append(name, text);
      }
      return form;
    }
    case 'json':
      return JSON.stringify(body.value);
    case 'text':
      return body.text;
    case 'file':
      throw withFile('body');
  }
}

function withFile(name: string): ToolError {
  return new ToolError(`${name} is a file, and this server sends none. get_request_example does.`);
}
