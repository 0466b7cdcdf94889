/** Who a finding is about: the component its place lies in, or the operation. */
export interface Subject {
  readonly isShared: boolean;
  /** "schema User" or "FetchUser". */
  readonly name: string;
  /** From there on: "meta.next", "users[].sid". */
  readonly path: string;
}

export function subjectOf(keys: readonly string[], operation: string, path: string): Subject {
  const [root, section = '', name = '', ...rest] = keys;
  if (root !== 'components') return { name: operation, path, isShared: false };
  const isNamedByStep = section === 'parameters' || section === 'headers';
  return {
    name: `${kinds[section] ?? section} ${name}`,
    isShared: true,
    path: isNamedByStep ? path : pathIn(rest),
  };
}

function pathIn(keys: readonly string[]): string {
  let text = '';
  for (let at = 0; at < keys.length; at++) {
    if (keys[at] === 'properties') text += `.${keys[++at] ?? ''}`;
    else if (keys[at] === 'items') text += '[]';
    else if (keys[at] === 'additionalProperties') text += '.*';
  }
  return text.replace(/^\./, '');
}

const kinds: Readonly<Record<string, string>> = {
  schemas: 'schema',
  parameters: 'parameter',
  responses: 'response',
  requestBodies: 'request body',
  headers: 'header',
};
