import { propertiesOf, type Operation, type Schema } from '../../description/description.ts';
import { attempt, placeFor } from './attempt.ts';
import { contentOf } from './base-draft.ts';
import type { Context } from './context.ts';
import { changed, type DraftPlace } from './draft.ts';
import type { RunFinding } from './findings.ts';
import { edgesOf } from './edges.ts';
import { fieldOf } from './json-at.ts';
import { mayChange } from './may-change.ts';
import { pointsElsewhere } from './points-elsewhere.ts';
import { seedFor } from './seeds.ts';
import { tally, varied, type Tally } from './tally.ts';

/** Sends what has to be carried out: each example, then one field at a time within its schema. */
export async function tryPositive(context: Context, operation: Operation): Promise<void> {
  const { drafts, recorder } = context;
  const placed = await placeFor(context, operation);
  if (placed === undefined || !mayChange(context, operation, placed)) return;
  const examples = drafts.examples(operation, placed.path, context.world.things());
  const properties = propertiesOf(contentOf(operation)?.schema, context.description.resolve);
  const counts = tally((place) => schemaAt(place, operation, properties), context.description);
  const names = examples.length > 0 ? examples.map(([name]) => name) : ['plain'];
  for (const name of names) {
    const key = examples.length > 0 ? `example ${name}` : 'plain';
    if (!context.begin(operation, key)) continue;
    recorder.add(
      await attempt(context, counts, operation, { name: key, example: name, mustWork: true }),
    );
  }
  for (const parameter of operation.parameters) {
    const place = places[parameter.in];
    if (place === undefined) continue;
    const { name, content } = parameter;
    await vary(context, counts, operation, {
      place,
      name,
      schema: parameter.schema ?? Object.values(content ?? {})[0]?.schema,
      given: drafts.valuesOf(parameter),
    });
  }
  for (const [name, property] of properties) {
    if (pointsElsewhere(name) || drafts.isReadOnly(property)) continue;
    const given = examples.map(([, { body }]) => fieldOf(body?.value, name));
    const own = examples.find((_, index) => given[index] !== undefined)?.[0];
    await vary(context, counts, operation, {
      place: 'body',
      name,
      schema: property,
      given: given.filter((value) => value !== undefined),
      example: own,
    });
  }
  recorder.add(counts.findings());
}

function schemaAt(
  place: string,
  { parameters }: Operation,
  properties: ReadonlyMap<string, Schema>,
): Schema | undefined {
  const [at = '', name = ''] = place.split(/\/(.*)/s);
  if (at === 'body') return properties.get(name);
  return parameters.find((each) => places[each.in] === at && each.name === name)?.schema;
}

const places: Readonly<Record<string, DraftPlace>> = { query: 'query', header: 'headers' };

/** What is tried of a request, one value after the other. */
interface Field {
  readonly place: DraftPlace;
  readonly name: string;
  readonly schema: Schema | undefined;
  /** Values that the document gives. */
  readonly given: readonly unknown[];
  /** The example that has the field. */
  readonly example?: string | undefined;
}

async function vary(
  context: Context,
  counts: Tally,
  operation: Operation,
  { place: at, name: field, schema, given, example }: Field,
): Promise<void> {
  const place = `${at}/${field}`;
  const { fc, options, recorder, validate } = context;
  const runs = options.values ?? 3;
  const isHeader = at === 'headers';
  let count = 0;
  let limit = 0;
  let last: readonly RunFinding[] = [];
  let failed: Error | undefined;
  const property = fc.asyncProperty(context.arbitraryOf(schema), async (value) => {
    count += 1;
    const name = place + varied;
    if (failed !== undefined || count > limit) return true;
    if (schema !== undefined && validate(schema, value).length > 0) return true;
    if (isHeader && !/^[\x20-\x7e]+$/.test(String(value))) return true;
    if (last.length === 0 && !context.begin(operation, name)) return true;
    try {
      const found = await attempt(context, counts, operation, {
        name,
        change: (base) => changed(base, at, field, value),
        example,
      });
      const fresh = found.filter((finding) => !recorder.knows(finding));
      if (fresh.length === 0) return true;
      last = fresh;
      return false;
    } catch (error) {
      failed = error instanceof Error ? error : new Error(String(error));
      return true;
    }
  });
  const seed = seedFor(context.seed, operation.id, place);
  const edges = edgesOf(schema, context.description.resolve);
  // What is at a bound cannot be made simpler, so that it comes last.
  for (const [values, numRuns] of [
    [given, given.length + runs],
    [edges, edges.length],
  ] as const) {
    if (numRuns === 0 || last.length > 0) continue;
    limit = numRuns + mostShrinks;
    count = 0;
    const examples = values.map((value): [unknown] => [value]);
    await fc.check(property, { seed, numRuns, examples });
    if (failed !== undefined) throw failed;
  }
  recorder.add(last);
}

/** Enough to make a long text short. */
const mostShrinks = 80;
