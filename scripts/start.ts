// `npm start`: the spec's files in, a typed call over real HTTP out. See --help.
import { command, stopped } from './generate/command.ts';
import { readArguments, usage } from './start/arguments.ts';
import { runOnce } from './start/run-once.ts';
import { runUntilStopped } from './start/run-until-stopped.ts';

await command(async (args, terminal) => {
  const { help, watch, port } = readArguments(args, process.stdout.isTTY);
  if (help) {
    terminal.out(usage);
    return 0;
  }
  const spec = { spec: 'spec/openapi.yaml', out: 'generated', color: process.stderr.isTTY };
  return watch ? runUntilStopped(spec, port, terminal, stopped()) : runOnce(spec, port, terminal);
});
