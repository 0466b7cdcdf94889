/** A check that fails because this server has not what it looks at. */
export interface Expected {
  /** "scenario:check-id", as the suite reads it. */
  readonly check: string;
  /** What the suite says then: a failure with another message is another failure. */
  readonly message: string;
  /** In words, from the comment above it. */
  readonly reason: string;
}

/** Reads a file for the suite, with what its comments tell this test. */
export function expectedIn(yaml: string): readonly Expected[] {
  let reason = '';
  let isComment = false;
  return yaml.split('\n').flatMap((line) => {
    const [, words] = /^ {2}# (.+)$/.exec(line) ?? [];
    if (words !== undefined) reason = isComment ? `${reason} ${words}` : words;
    isComment = words !== undefined;
    if (!/^ {2}- /.test(line)) return [];
    const [, check, message] = /^ {2}- (\S+:\S+) # (.+)$/.exec(line) ?? [];
    if (check === undefined || message === undefined) {
      throw new Error(`An entry has a check, and what is said of it: ${line}`);
    }
    return [{ check, message, reason }];
  });
}
