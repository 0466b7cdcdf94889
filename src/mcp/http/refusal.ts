/** What JSON-RPC calls an error that only this server knows. */
const serverError = -32_000;

/** An answer of HTTP to what never became a call; in the form that clients of MCP read. */
export function refusal(
  status: number,
  message: string,
  { code = serverError, headers = {} }: RefusalOptions = {},
): Response {
  const body = { jsonrpc: '2.0', error: { code, message }, id: null };
  return Response.json(body, { status, headers });
}

interface RefusalOptions {
  /** Of JSON-RPC. */
  readonly code?: number;
  readonly headers?: Readonly<Record<string, string>>;
}
