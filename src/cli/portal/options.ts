/** As commander reads them. */
export interface PortalOptions {
  readonly spec?: string;
  readonly out: string;
  readonly url: string;
  readonly base: string;
  readonly since: readonly string[];
  readonly apiUrl: string;
  readonly history: boolean;
  readonly verbose?: true;
}
