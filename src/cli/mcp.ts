import type { AddCommand } from './command.ts';
import { emulatorUrl } from './mcp/emulator-url.ts';
import type { McpCommandOptions } from './mcp/options.ts';
import { more, numberTo } from './option-values.ts';

const examples = `
Examples:
  $ conversations mcp
  $ conversations mcp --spec openapi.yaml --site https://docs.example.com/api
  $ conversations mcp --http --port 4011
  $ conversations mcp --allow-calls --allow-writes
  $ claude mcp add conversations -- npx -y conversations-client mcp

Speaks the Model Context Protocol on stdin and stdout, until stdin ends; all else goes to stderr.
Calls to --base-url take their credentials from TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, or
TWILIO_API_KEY and TWILIO_API_SECRET; those to the emulator have its own. Over HTTP whoever calls has
to bring the token in CONVERSATIONS_MCP_TOKEN.
`;

export const addMcp: AddCommand = (program, context) => {
  program
    .command('mcp')
    .description('Serve the reference of an OpenAPI document to AI tools.')
    .option('--spec <file>', 'an OpenAPI 3 document, as YAML or JSON; else the one of this package')
    .option(
      '--since <file>',
      'an earlier version of the document, the oldest first; repeatable',
      more,
      [],
    )
    .option('--no-history', 'leave out what earlier versions had otherwise')
    .option('--site <address>', 'where the pages are read; answers name them by it')
    .option('--allow-calls', 'let tools call the API itself, and read what it has')
    .option('--allow-writes', 'let them change it, too')
    .option('--base-url <address>', `where calls go; to an emulator at ${emulatorUrl} if left out`)
    .option('--http', 'serve Streamable HTTP on a port instead')
    .option('--port <number>', 'port to listen on, 0 for any free one', numberTo(65_535), 4011)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--verbose', 'show where an unexpected error comes from')
    .helpOption('--help', 'print this')
    .addHelpText('after', examples)
    .action(async (options: McpCommandOptions) => {
      const { mcp } = await import('./mcp/mcp.ts');
      await mcp(options, context);
    });
};
