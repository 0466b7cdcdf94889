/** Where lines go, and for whom. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** A person looks at it, who has not asked for plain text (no-color.org). */
  readonly isColored: boolean;
}

export function processTerminal(): Terminal {
  // Whoever reads may go away, as `head` does; that is no reason to end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignore);
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isColored: process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '',
  };
}

function ignore(): void {}
