/** What came back, with its body read. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Of a JSON body; `undefined` of any other. */
  readonly json: unknown;
}

export function isGood({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

/** Refused for what the request says, not for who asks or how often. */
export function isRefused({ status }: Answer): boolean {
  return status >= 400 && status < 500;
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    text,
    json: jsonOf(text),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
