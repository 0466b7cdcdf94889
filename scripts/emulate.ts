// `npm run emulate`: what `conversations emulate` does, from the sources. See --help.
import { main } from '../src/cli/main.ts';

await main(['emulate', ...process.argv.slice(2)]);
