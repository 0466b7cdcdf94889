import { request, type IncomingMessage } from 'node:http';

/** Unlike `fetch`, this sends any header with any method. */
export async function sentByNode(asked: Request): Promise<Response> {
  const { method, headers, url } = asked;
  const { hostname, port, pathname } = new URL(url);
  const body = Buffer.from(await asked.arrayBuffer());
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    const sending = request({
      host: hostname,
      port,
      path: pathname,
      method,
      headers: { ...Object.fromEntries(headers), 'content-length': body.length },
    });
    // What goes wrong once there is an answer, such as the rest of a body refused, changes nothing.
    sending.on('response', resolve).on('error', reject);
    sending.end(body);
  });
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const { statusCode: status = 0 } = incoming;
  const text = Buffer.concat(chunks).toString();
  return new Response(text === '' ? null : text, { status, headers: headersOf(incoming) });
}

function headersOf({ headers }: IncomingMessage): [string, string][] {
  return Object.entries(headers).map(([name, value]) => [name, String(value)]);
}
