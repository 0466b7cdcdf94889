// Loaded before the command: kills the process without warning around its Nth change to the disk.
// KILL_AT counts moments: before a change, in the middle of a file's text, after a change.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const killAt = Number(process.env['KILL_AT']);
let moment = 0;

function pass() {
  moment += 1;
  if (moment === killAt) process.kill(process.pid, 'SIGKILL');
}

const { writeFileSync } = fs;
fs.writeFileSync = (file, data, options) => {
  pass();
  writeFileSync(file, String(data).slice(0, String(data).length / 2), options);
  pass();
  writeFileSync(file, data, options);
  pass();
};

for (const name of /** @type {const} */ (['renameSync', 'mkdirSync', 'rmSync'])) {
  const original = /** @type {(...args: unknown[]) => undefined} */ (fs[name]);
  Object.assign(fs, {
    [name]: (/** @type {unknown[]} */ ...args) => {
      pass();
      original(...args);
      pass();
    },
  });
}
syncBuiltinESMExports();
process.on('exit', () => process.stderr.write(`${moment} moments\n`));
