import type { Dice } from './dice.ts';

/** What answers have named, so that requests find what is there. */
export interface Known {
  readonly learn: (body: string) => void;
  /** What is at this path is gone. */
  readonly forget: (path: string) => void;
  /** A path of this template that was seen; one with made-up SIDs while there is none. */
  readonly path: (template: string, dice: Dice) => string;
  /** A SID that begins so. */
  readonly sid: (prefix: string, dice: Dice) => string;
  /** A token that some list gave, for whatever list. */
  readonly token: (dice: Dice) => string;
}

/** So many of each kind, the latest. */
const most = 30;

export function nothingKnown(): Known {
  const kept = new Map<string, string[]>();
  return {
    learn: (body) => {
      for (const [, path = ''] of body.matchAll(/"http:\/\/[^/"]+(\/v1[^"?]*)"/g)) {
        keep(path.replaceAll(sids, '_'), path);
      }
      for (const [sid] of body.matchAll(sids)) keep(sid.slice(0, 2), sid);
      for (const [, token = ''] of body.matchAll(/PageToken=(\w+)/g)) keep('token', token);
    },
    forget: (path) => {
      const shape = path.replaceAll(sids, '_');
      const list = kept.get(shape);
      if (list !== undefined)
        kept.set(
          shape,
          list.filter((other) => other !== path),
        );
    },
    path: (template, dice) => {
      const shape = template.replaceAll(/\{\w+\}/g, '_');
      return any(shape, dice) ?? shape.replaceAll('_', `CH${'0'.repeat(32)}`);
    },
    sid: (prefix, dice) => any(prefix, dice) ?? prefix + '0'.repeat(32),
    token: (dice) => any('token', dice) ?? 'PA00',
  };

  function keep(kind: string, item: string): void {
    const list = kept.get(kind) ?? [];
    kept.set(kind, [...list.filter((other) => other !== item), item].slice(-most));
  }

  function any(kind: string, dice: Dice): string | undefined {
    const list = kept.get(kind) ?? [];
    return list.length === 0 ? undefined : dice.pick(list);
  }
}

const sids = /(?<![0-9A-Za-z])[A-Z]{2}[0-9a-f]{32}(?![0-9A-Za-z])/g;
