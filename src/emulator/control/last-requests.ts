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

/** A request on its way; what is known of it comes bit by bit. */
export interface Visit {
  readonly requestId: string;
  /** Of `performance.now`. */
  readonly started: number;
  method?: string;
  path?: string;
  operation?: string;
}

export interface LastRequests {
  readonly add: (visit: Visit, status: number | null) => void;
  /** The oldest first. */
  readonly list: () => readonly AnsweredRequest[];
  readonly clear: () => void;
}

/** Keeps so many, the latest. */
export function lastRequests(count: number): LastRequests {
  let kept: AnsweredRequest[] = [];
  let next = 0;
  return {
    add: ({ method, path, operation = null, started }, status) => {
      // Nothing could be read of it.
      if (method === undefined || path === undefined) return;
      const milliseconds = Math.round((performance.now() - started) * 10) / 10;
      kept[next] = { method, path, operation, status, milliseconds };
      next = (next + 1) % count;
    },
    list: () => [...kept.slice(next), ...kept.slice(0, next)],
    clear: () => {
      kept = [];
      next = 0;
    },
  };
}
