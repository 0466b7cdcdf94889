#!/usr/bin/env node
// The command of the package. See --help.
import { main } from './cli/main.ts';

await main(process.argv.slice(2));
