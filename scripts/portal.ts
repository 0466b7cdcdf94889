// `npm run portal`: what `conversations portal` does, from the sources and for our document. See --help.
import { main } from '../src/cli/main.ts';

// What is given again afterwards goes before these.
const ours = ['--spec', 'generated/openapi.json', '--base', '/doc/conversations'];

await main(['portal', ...ours, ...process.argv.slice(2)]);
