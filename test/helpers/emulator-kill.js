// Loaded before the emulator: kills the process without warning around its Nth change to the disk.
// KILL_AT counts moments: before a change, in the middle of a file's text, after a change.
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const killAt = Number(process.env['KILL_AT']);
let moment = 0;

function pass() {
  moment += 1;
  if (moment === killAt) process.kill(process.pid, 'SIGKILL');
}

const { writeFileSync, rmSync } = fs;
fs.writeFileSync = (file, data, options) => {
  pass();
  writeFileSync(file, data, options);
  pass();
};
fs.rmSync = (path, options) => {
  pass();
  rmSync(path, options);
  pass();
};

const { open, rename } = promises;
promises.rename = async (from, to) => {
  pass();
  await rename(from, to);
  pass();
};
promises.open = async (path, flags, mode) => {
  pass();
  const file = await open(path, flags, mode);
  pass();
  const sync = file.sync.bind(file);
  return Object.assign(file, {
    writeFile: async (/** @type {string} */ text) => {
      await file.write(text.slice(0, text.length / 2), 0);
      pass();
      await file.write(text, 0);
      pass();
    },
    sync: async () => {
      await sync();
      pass();
    },
  });
};
syncBuiltinESMExports();
process.on('exit', () => process.stderr.write(`${moment} moments\n`));
