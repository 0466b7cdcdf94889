/** What `conversations emulate` was given. */
export interface EmulateOptions {
  readonly port: number;
  readonly host: string;
  readonly allowHost: readonly string[];
  readonly allowWebhooks: readonly string[];
  readonly seed?: string;
  readonly state?: string;
  readonly spec?: string;
  /** Milliseconds. */
  readonly latency: number;
  readonly choice: readonly string[];
  readonly quiet?: true;
}
