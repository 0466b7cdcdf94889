/** As commander reads them. */
export interface McpCommandOptions {
  readonly spec?: string;
  readonly since: readonly string[];
  readonly history: boolean;
  readonly site?: string;
  readonly allowCalls?: boolean;
  readonly allowWrites?: boolean;
  readonly baseUrl?: string;
  readonly http?: boolean;
  readonly port: number;
  readonly host: string;
  readonly verbose?: boolean;
}
