import { callText } from './call-text.ts';
import type { Call } from './calls.ts';
import type { Cause } from './causes.ts';
import { memberOf, namesOf } from './member.ts';
import type { Misfit, Step } from './misfits.ts';
import { itemOf, objectsOf, partsOf } from './parts.ts';
import { operationType, placeNames, placeType } from './place-type.ts';
import type { Place } from './places.ts';
import { quoted } from './quoted.ts';
import { otherThan, sampleOf, type Wanted } from './sample.ts';
import { isSuccess } from './success.ts';
import { keyText, typeText } from './type-text.ts';
import type { Checker, Type } from './typescript.ts';
import { ts } from './typescript.ts';

/** Code that compiles against the base and not against the revision. */
export function repeatOf(cause: Cause, checker: Checker): string | undefined {
  const { call, place, misfit, way } = cause;
  const isWhole = misfit.change === 'lost' && misfit.steps.length === 0;
  if (isWhole && (place.kind === 'answer' || 'media' in place)) {
    const left = namesOf(memberOf(cause.revised.type, checker, 'responses'), checker);
    // Without any answer, there is no type that could lack this one.
    return left.length > 0 ? `type Lost = ${placeType(call, place)};` : undefined;
  }
  return way === 'sent' ? sending(cause, checker) : reading(cause, checker);
}

function sending(cause: Cause, checker: Checker): string | undefined {
  const { call, place, misfit } = cause;
  const wanted = wantedFor(misfit, checker);
  if (!isByKeys(misfit) && call.keys[0] === 'paths' && isCalledWith(cause, checker)) {
    return callText(call, checker, place, wanted);
  }
  const medias = namesOf(memberOf(call.type, checker, 'requestBody', 'content'), checker);
  const exact = place.kind === 'body' ? { ...place, media: place.media ?? medias[0] } : place;
  const before = memberOf(call.type, checker, ...placeNames(exact));
  const name = place.kind === 'parameters' ? place.in : place.kind;
  const text = before && sampleOf(before, checker, wanted);
  return text && `const ${name}: ${placeType(call, exact)} = ${text};`;
}

/** A generic call like that of openapi-fetch lets pass what differs only by the keys it has. */
function isByKeys({ change, unfit: [part] }: Misfit): boolean {
  const isLoose = ts.TypeFlags.Unknown | ts.TypeFlags.Object | ts.TypeFlags.Intersection;
  return change === 'lost' || change === 'keys' || ((part?.flags ?? 0) & isLoose) !== 0;
}

/** Where there are several bodies, a call may send any of them. */
function isCalledWith({ call, revised, place }: Cause, checker: Checker): boolean {
  const hasOneBody = [call, revised].every(
    ({ type }) => namesOf(memberOf(type, checker, 'requestBody', 'content'), checker).length < 2,
  );
  return place.kind === 'parameters' || (place.kind === 'body' && hasOneBody);
}

/** What the smallest request has to have so that it stops compiling. */
function wantedFor(
  { change, steps, unfit, revised }: Misfit,
  checker: Checker,
): Wanted | undefined {
  const value = (type: Type): string => sampleOf(type, checker);
  if (change === 'needed') {
    return steps.length > 0 ? { steps: steps.slice(0, -1), value } : undefined;
  }
  if (change === 'keys') return { steps: [...steps, { kind: 'other' }], value };
  const [part] = unfit;
  if (part === undefined || revised === undefined) return { steps, value };
  if ((part.flags & ts.TypeFlags.Unknown) !== 0) return { steps, value: () => otherThan(revised) };
  const [first] = checker.getPropertiesOfType(part);
  const isBare = objectsOf(part).length > 0 && first !== undefined && value(part) === '{}';
  const inner: Wanted = { steps: [{ kind: 'property', name: first?.getName() ?? '' }], value };
  return { steps, value: () => (isBare ? sampleOf(part, checker, inner) : value(part)) };
}

function reading(cause: Cause, checker: Checker): string | undefined {
  const { call, place, misfit } = cause;
  if (place.kind === 'body' && misfit.change === 'optional' && misfit.steps.length === 0) {
    return `const read = (value: ${operationType(call)}['requestBody']): object => value;`;
  }
  const before = memberOf(call.type, checker, ...placeNames(place));
  const read = misfit.old && readText(misfit, misfit.old, checker);
  // A type that holds itself has no text.
  if (before === undefined || read === undefined || read.includes('...')) return undefined;
  const steps: readonly Step[] =
    misfit.change === 'keys' ? [...misfit.steps, { kind: 'other' }] : misfit.steps;
  if (meetsUnion(before, misfit.steps, checker)) return readingComponent(cause, read);
  if (steps.length === 0 || !isOnlySuccess(call, place, checker)) {
    return `const read = (value: ${placeType(call, place)}): ${read} => value${accessText(steps)};`;
  }
  const called = callText(call, checker);
  return `const { data } = ${called}\nconst value: ${read} = data${accessText(steps)};`;
}

/** Whatever an object holds, one that is missing is none. */
function readText({ change }: Misfit, old: Type, checker: Checker): string {
  const parts = old.isUnion() ? old.types : [old];
  const isObject = change !== 'values' && parts.length === objectsOf(old).length;
  return isObject ? 'object' : typeText(old, checker);
}

/** A union has to be narrowed before it is read: so its member is read by its own name. */
function readingComponent({ base: { keys } }: Cause, read: string): string | undefined {
  const [root, section, name, properties, property, ...rest] = keys;
  const isProperty = properties === 'properties' && property !== undefined && rest.length === 0;
  if (root !== 'components' || section !== 'schemas' || !name || !isProperty) return undefined;
  const access = accessText([{ kind: 'property', name: property }]);
  return `const read = (value: components['schemas'][${quoted(name)}]): ${read} => value${access};`;
}

function meetsUnion(type: Type, [step, ...rest]: readonly Step[], checker: Checker): boolean {
  if (step === undefined) return false;
  const parts = partsOf(type).filter(({ flags }) => (flags & ts.TypeFlags.Null) === 0);
  const [only] = objectsOf(type);
  if (only === undefined || parts.length > 1) return true;
  const next =
    step.kind === 'property'
      ? memberOf(only, checker, step.name)
      : step.kind === 'item'
        ? itemOf(only, checker)
        : only.getStringIndexType();
  return next ? meetsUnion(next, rest, checker) : false;
}

/** Then openapi-fetch gives it, and nothing else, as `data`. */
function isOnlySuccess(call: Call, place: Place, checker: Checker): boolean {
  if (place.kind !== 'answer' || call.keys[0] !== 'paths') return false;
  const answers = memberOf(call.type, checker, 'responses');
  const statuses = namesOf(answers, checker).filter(isSuccess);
  const contents = namesOf(memberOf(answers, checker, place.status, 'content'), checker);
  return isSuccess(place.status) && statuses.length === 1 && contents.length === 1;
}

/** "!.users![0]!.sid"; `!`, since what is read may be optional on the way. */
function accessText(steps: readonly Step[]): string {
  return steps.map(oneAccess).join('');
}

function oneAccess(step: Step): string {
  switch (step.kind) {
    case 'item':
      return '![0]';
    case 'other':
      return `!['key']`;
    case 'member':
      return '';
    case 'property': {
      const key = keyText(step.name);
      return key === step.name ? `!.${key}` : `![${key}]`;
    }
  }
}
