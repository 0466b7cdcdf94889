import type { Misfit, Step, Way } from './misfits.ts';
import { partsOf } from './parts.ts';
import type { Place } from './places.ts';
import { typeText } from './type-text.ts';
import type { Checker, Type } from './typescript.ts';

export interface Told {
  readonly place: Place;
  readonly way: Way;
  readonly misfit: Misfit;
  readonly isWebhook: boolean;
  /** "FetchUser", or "schema User". */
  readonly subject: string;
  /** The subject is a component, which may stand in many places. */
  readonly isShared: boolean;
  /** The names from the subject on, such as "meta.next". */
  readonly path: string;
}

/** One sentence that names what no longer fits. */
export function textOf(told: Told, checker: Checker): string {
  const { subject, way } = told;
  return `${subject}: ${way === 'sent' ? ofSent(told, checker) : ofReceived(told, checker)}.`;
}

function ofSent(told: Told, checker: Checker): string {
  const { what, where } = namesOf(told);
  switch (told.misfit.change) {
    case 'lost':
      return `${what} can no longer be sent${where}`;
    case 'keys':
      return `${what} no longer takes names of one's own${where}`;
    case 'values':
      return `${what} no longer takes ${valuesText(told.misfit.unfit, checker)}${where}`;
    case 'needed':
    case 'optional':
      return `${what} must now be sent${where}`;
  }
}

function ofReceived(told: Told, checker: Checker): string {
  const { what, where } = namesOf(told);
  const { change, unfit, old } = told.misfit;
  switch (change) {
    case 'lost':
      return where ? `${what} is no longer there${where}` : `${what} is gone`;
    case 'keys':
      return `${what} no longer has any other name${where}`;
    case 'values': {
      const before = old ? `; it was ${valuesText(partsOf(old), checker)}` : '';
      return `${what} may now be ${valuesText(unfit, checker)}${where}${before}`;
    }
    case 'optional':
    case 'needed':
      return `${what} may now be missing${where}`;
  }
}

/** What is spoken of, and in what it is, unless that is the same. */
function namesOf({ path, way, isShared, ...rest }: Told): { what: string; where: string } {
  const place = isShared ? (way === 'sent' ? 'a request' : 'an answer') : placeText(rest);
  if (path === '' && !isShared) return { what: place, where: '' };
  return { what: path ? `\`${path}\`` : 'it', where: ` in ${place}` };
}

/** "the body", "the answer 200" … */
function placeText({ place, isWebhook }: Pick<Told, 'place' | 'isWebhook'>): string {
  switch (place.kind) {
    case 'parameters':
      return { path: 'the path', query: 'the query', header: 'the headers', cookie: 'the cookies' }[
        place.in
      ];
    case 'body':
      return `the ${isWebhook ? 'event' : 'body'}${place.media ? ` (${place.media})` : ''}`;
    case 'answer':
      return `the answer ${place.status}${place.media ? ` (${place.media})` : ''}`;
    case 'headers':
      return `the headers of the answer ${place.status}`;
  }
}

function valuesText(parts: readonly Type[], checker: Checker): string {
  const all = [...new Set(parts.map((part) => shortText(part, checker)))];
  const booleans = ['false', 'true'];
  const isBoolean = booleans.every((each) => all.includes(each));
  const texts = isBoolean ? ['boolean', ...all.filter((each) => !booleans.includes(each))] : all;
  const more = texts.length > most ? [`${texts.length - most} more`] : [];
  return [...texts.slice(0, most), ...more].join(', ');
}

const most = 5;

/** Cut where it grows long. */
function shortText(type: Type, checker: Checker): string {
  const text = typeText(type, checker);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** "users[].sid"; "*" is any other name. */
export function pathText(steps: readonly Step[]): string {
  return steps.map(stepText).join('').replace(/^\./, '');
}

function stepText(step: Step): string {
  switch (step.kind) {
    case 'property':
      return `.${step.name}`;
    case 'item':
      return '[]';
    case 'other':
      return '.*';
    case 'member':
      return '';
  }
}
