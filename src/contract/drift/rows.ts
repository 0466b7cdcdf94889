/** Where our document differs from the published one on purpose, as somebody wrote it down. */
export interface DriftRow {
  /**
   * `Schema.property` or `Operation.parameter`; before it `form`, `answer`, `parameter` or
   * `operation`, behind it `:aspect`, where only those are meant; `*` for any. Words without a dot
   * name a part that no schema shows.
   */
  readonly where: readonly string[];
  readonly what: string;
  readonly why: string;
  readonly evidence: string;
  /** Where the row stands; lines count from 1. */
  readonly file?: string | undefined;
  readonly line?: number | undefined;
}

/** What makes a row of the item at this index findable. */
export type RowPlace = (index: number) => Pick<DriftRow, 'file' | 'line'>;

const texts = ['what', 'why', 'evidence'] as const;

/** Reads rows that were parsed from YAML or JSON. Throws a `TypeError` that names the first mistake. */
export function driftRows(parsed: unknown, placeOf: RowPlace = () => ({})): readonly DriftRow[] {
  if (!Array.isArray(parsed)) throw new TypeError('The differences are no list of rows.');
  return parsed.map((row: unknown, index) => read(row, placeOf(index), `row ${index + 1}`));
}

function read(row: unknown, place: Pick<DriftRow, 'file' | 'line'>, name: string): DriftRow {
  const { file, line } = place;
  const where =
    file === undefined ? name : `${name} (${file}${line === undefined ? '' : `:${line}`})`;
  if (typeof row !== 'object' || row === null) throw new TypeError(`${where} has no fields.`);
  const unknown = Object.keys(row).find((key) => key !== 'where' && !texts.some((t) => t === key));
  if (unknown !== undefined) throw new TypeError(`${where} has an unknown field \`${unknown}\`.`);
  const places: unknown = Reflect.get(row, 'where');
  if (!Array.isArray(places) || places.length === 0 || !places.every(isText)) {
    throw new TypeError(`${where} needs \`where\`, a list of what it applies to.`);
  }
  const [what = '', why = '', evidence = ''] = texts.map((key) => {
    const text: unknown = Reflect.get(row, key);
    if (!isText(text)) throw new TypeError(`${where} needs \`${key}\`, a sentence.`);
    return text;
  });
  return { where: places, what, why, evidence, ...place };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** Whether a place of a row applies to the difference of this name. */
export function appliesTo(where: string, difference: string): boolean {
  const [, kind, place = '', aspect] = /^(?:(\w+) )?([^:]*)(?::(\w+))?$/.exec(where) ?? [];
  const [, foundKind, foundPlace = '', foundAspect] =
    /^(\w+) ([^:]*):(\w+)$/.exec(difference) ?? [];
  return (
    patternOf(place).test(foundPlace) &&
    (kind === undefined || kind === foundKind) &&
    (aspect === undefined || aspect === foundAspect)
  );
}

/** Whether it names something that can be seen to differ, and not a part in words. */
export function isPrecise(where: string): boolean {
  return where.includes('.') || where.startsWith('operation ');
}

function patternOf(place: string): RegExp {
  const parts = place.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`);
}
