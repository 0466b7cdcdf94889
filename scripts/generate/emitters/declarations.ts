import { shareHeaders } from './shared-headers.ts';

interface Declarations {
  /** What calls need. */
  readonly calls: string;
  /** The rest: `paths` and `webhooks`. */
  readonly api: string;
}

/** The two parts of what openapi-typescript writes, each with the helpers it uses. */
export function declarationsIn(text: string): Declarations {
  const all = shareHeaders(text).split(/^(?=(?:export )?(?:type|interface) )/m);
  const helpers = all.filter((each) => each.startsWith('type '));
  const part = (isWanted: (declaration: string) => boolean): string => {
    const wanted = all.filter((each) => !helpers.includes(each) && isWanted(each)).join('');
    const used = helpers.filter((each) => wanted.includes(/\w+</.exec(each)?.[0] ?? each));
    return wanted + used.join('');
  };
  return { calls: part((each) => !isRest(each)), api: part(isRest) };
}

function isRest(declaration: string): boolean {
  return /^export (?:type|interface) (?:paths|webhooks)\b/.test(declaration);
}
