import type { OperationId } from '../../../generated/operations.ts';
import type { Exchange, FormValue, SendOptions, TestEmulator } from '../../helpers/emulator.ts';

/**
 * One answer of one operation that the spec documents. It is written once, for the default service,
 * and runs under `/v1/Services/{ChatServiceSid}` too where the operation has a twin.
 */
export interface Case {
  /** The one without `Service` in its name, where there are two. */
  readonly operation: OperationId;
  readonly status: number;
  /** Of a fault. */
  readonly code?: number;
  /** What is asked, as the end of "answers 201 …": "for a new identity". */
  readonly title: string;
  /** Prepares what is needed and sends the request that the case is about last. */
  readonly run: (world: CaseWorld) => Promise<Exchange>;
  /** Looks at the answer. */
  readonly look?: (exchange: Exchange, world: CaseWorld) => void | Promise<void>;
}

/** Paths are given without what both mounts begin with: "/Users/alice". */
export interface CaseWorld {
  readonly get: (path: string) => Promise<Exchange>;
  readonly post: (path: string, form?: Form, headers?: SendOptions['headers']) => Promise<Exchange>;
  readonly remove: (path: string, headers?: SendOptions['headers']) => Promise<Exchange>;
  /** Below `/v1` whatever the mount, for what exists once. */
  readonly root: Pick<CaseWorld, 'get' | 'post' | 'remove'>;
  /** "/v1" or "/v1/Services/IS…". */
  readonly prefix: string;
  readonly isScoped: boolean;
  readonly server: TestEmulator;
}

export type Form = Readonly<Record<string, FormValue>>;
