import { inspect } from 'node:util';

/** Looks for credentials in whatever a program may print. */
export interface Search {
  /** An error with its causes, however deep. */
  readonly error: (error: unknown) => void;
  readonly line: (...said: readonly unknown[]) => void;
  readonly found: readonly string[];
}

export function searchFor(secrets: readonly string[]): Search {
  const all = secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]);
  const found: string[] = [];
  const look = (where: string, text: string): void => {
    const secret = all.find((each) => text.includes(each));
    if (secret !== undefined) found.push(`${where} shows credentials: ${text.slice(0, 300)}`);
  };
  const line: Search['line'] = (...said) => {
    look('A log line', said.map((each) => `${json(each)} ${deep(each)}`).join(' '));
  };
  const error: Search['error'] = (thrown) => {
    look('inspect', deep(thrown));
    look('JSON', json(thrown));
    for (let each = thrown; each instanceof Error; each = each.cause) {
      look('message', each.message);
      look('stack', each.stack ?? '');
    }
  };
  return { error, line, found };
}

function deep(value: unknown): string {
  return inspect(value, {
    depth: Infinity,
    showHidden: true,
    getters: true,
    maxArrayLength: null,
    maxStringLength: null,
  });
}

/** What goes in a circle cannot be written by a logger either. */
function json(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}
