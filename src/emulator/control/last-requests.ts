/** One answered request, without credentials, query and bodies. */
export interface AnsweredRequest {
  readonly method: string;
  readonly path: string;
  /** `null` when the path is none of the document, or nobody was let in. */
  readonly operation: string | null;
  /** `null` when the connection was reset instead. */
  readonly status: number | null;
  readonly milliseconds: number;
}

export interface LastRequests {
  readonly add: (request: AnsweredRequest) => void;
  /** The oldest first. */
  readonly list: () => readonly AnsweredRequest[];
  readonly clear: () => void;
}

/** Keeps so many, the latest. */
export function lastRequests(count: number): LastRequests {
  let kept: AnsweredRequest[] = [];
  let next = 0;
  return {
    add: (request) => {
      kept[next] = request;
      next = (next + 1) % count;
    },
    list: () => [...kept.slice(next), ...kept.slice(0, next)],
    clear: () => {
      kept = [];
      next = 0;
    },
  };
}
