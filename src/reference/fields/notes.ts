import type { SchemaObject } from '../../description/description.ts';

/** What our own extensions say of a field, as sentences. */
export function notesOf(source: Pick<SchemaObject, string>): readonly string[] {
  return Object.entries(notes).flatMap(([name, say]) => {
    const value = source[name];
    return typeof value === 'string' && value !== '' ? [say(value)] : [];
  });
}

const notes: Readonly<Record<string, (value: string) => string>> = {
  'x-alias': (other) => {
    const [, name = other, remark = ''] = /^(\S+)( .*)?$/.exec(other) ?? [];
    return `Its \`${name}\` may stand in its place${remark}.`;
  },
  'x-optional': (reason) => `It may be missing: ${uncapitalised(reason)}`,
  'x-pii': (level) => `Personal data (${level}).`,
};

/** The reason goes on after a colon; a name in capitals stays. */
function uncapitalised(sentence: string): string {
  return /^\p{Lu}\p{Ll}/u.test(sentence)
    ? sentence.charAt(0).toLowerCase() + sentence.slice(1)
    : sentence;
}
