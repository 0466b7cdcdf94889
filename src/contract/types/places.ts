import { isOptional, memberOf, namesOf, symbolIn } from './member.ts';
import type { FindMisfits, Misfit, Way } from './misfits.ts';
import type { Checker, Type } from './typescript.ts';

/** Where in an operation a value travels. */
export type Place =
  | { readonly kind: 'parameters'; readonly in: ParameterPlace }
  | { readonly kind: 'body'; readonly media?: string | undefined }
  | { readonly kind: 'answer'; readonly status: string; readonly media?: string | undefined }
  | { readonly kind: 'headers'; readonly status: string };

export type ParameterPlace = (typeof parameterPlaces)[number];

export const parameterPlaces = ['path', 'query', 'header', 'cookie'] as const;

export interface PlacedMisfit {
  readonly place: Place;
  readonly way: Way;
  readonly misfit: Misfit;
}

export interface Lookout {
  readonly checker: Checker;
  readonly find: FindMisfits;
  /** The type of an object without properties. */
  readonly nothing: Type;
}

/** All that no longer fits of one operation; what a webhook is sent, its owner receives. */
export function operationMisfits(
  old: Type,
  revised: Type,
  { checker, find, nothing }: Lookout,
  isWebhook: boolean,
): readonly PlacedMisfit[] {
  const asked: Way = isWebhook ? 'received' : 'sent';
  const answered: Way = isWebhook ? 'sent' : 'received';
  return [...ofParameters(), ...ofBody(), ...ofAnswers()];

  function ofParameters(): readonly PlacedMisfit[] {
    return parameterPlaces.flatMap((name) =>
      ofValues({ kind: 'parameters', in: name }, asked, 'parameters', name),
    );
  }

  function ofBody(): readonly PlacedMisfit[] {
    const before = symbolIn(old, 'requestBody', checker);
    const after = symbolIn(revised, 'requestBody', checker);
    if (before && !after) return [whole({ kind: 'body' }, asked, 'lost')];
    if (!after) return [];
    const wasOptional = before === undefined || isOptional(before);
    const isStricter =
      asked === 'sent' ? wasOptional && !isOptional(after) : !wasOptional && isOptional(after);
    const change = asked === 'sent' ? 'needed' : 'optional';
    return [
      ...(isStricter ? [whole({ kind: 'body' }, asked, change)] : []),
      ...ofContents({ kind: 'body' }, asked, 'requestBody'),
    ];
  }

  function ofAnswers(): readonly PlacedMisfit[] {
    const left = namesOf(memberOf(revised, checker, 'responses'), checker);
    return namesOf(memberOf(old, checker, 'responses'), checker).flatMap((status) => {
      if (!left.includes(status)) return [whole({ kind: 'answer', status }, answered, 'lost')];
      return [
        ...ofContents({ kind: 'answer', status }, answered, 'responses', status),
        ...ofValues({ kind: 'headers', status }, answered, 'responses', status, 'headers'),
      ];
    });
  }

  function ofContents(
    outer: Place & { readonly kind: 'body' | 'answer' },
    way: Way,
    ...names: readonly string[]
  ): readonly PlacedMisfit[] {
    const keys = [...names, 'content'];
    const left = namesOf(memberOf(revised, checker, ...keys), checker);
    return namesOf(memberOf(old, checker, ...keys), checker).flatMap((media) => {
      const place = { ...outer, media };
      if (!left.includes(media)) return [whole(place, way, 'lost')];
      return ofValues(place, way, ...keys, media);
    });
  }

  function ofValues(place: Place, way: Way, ...names: readonly string[]): readonly PlacedMisfit[] {
    const before = memberOf(old, checker, ...names) ?? nothing;
    const after = memberOf(revised, checker, ...names) ?? nothing;
    return find(before, after, way).map((misfit) => ({ place, way, misfit }));
  }
}

function whole(place: Place, way: Way, change: Misfit['change']): PlacedMisfit {
  return { place, way, misfit: { steps: [], change, unfit: [] } };
}
