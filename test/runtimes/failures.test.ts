import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chromiumBinary, workerdBinary } from '../helpers/runtime-binaries.ts';
import { answerOfPage } from '../helpers/runtime-chromium.ts';
import { endOf } from '../helpers/runtime-process.ts';
import { answerOfWorker } from '../helpers/runtime-workerd.ts';
import { equal, failure, holds } from './assert.ts';
import type { Case } from './case.ts';
import { scriptedServer } from './server.ts';
import { runSuite, type Setting } from './suite.ts';
import { complaintAbout, resultsIn } from './verdict.ts';

// A check is believed once it has been seen to fail; each of these is a fault that must be told.
describe('the check of the runtimes', () => {
  it('tells of a case that fails, by its message, and runs the others', async () => {
    const chosen: Case[] = [
      { name: 'one and one is three', run: () => Promise.resolve(equal(1 + 1, 3, 'the sum')) },
      { name: 'one is one', run: () => Promise.resolve(equal(1, 1)) },
      { name: 'it throws at once', run: () => JSON.parse('no') as Promise<void> },
    ];
    const results = await runSuite({ server: 'http://127.0.0.1' } as Setting, chosen);
    expect(complaintAbout('one is one', results)).toBe('');
    expect(complaintAbout('one and one is three', results)).toContain(
      'Expected the sum to be 3, but it is 2.',
    );
    expect(complaintAbout('it throws at once', results)).toContain('SyntaxError');
  });

  it('tells of a case that never ends', async () => {
    const endless: Case = { name: 'it never ends', run: () => new Promise(() => {}) };
    const results = await runSuite({ server: 'http://127.0.0.1' } as Setting, [endless], 50);
    expect(complaintAbout('it never ends', results)).toContain('more than 50 ms');
  });

  it('tells of a case without a result, or with two', () => {
    const result = { name: 'one is one', ok: true, message: '' };
    expect(complaintAbout('one is one', [])).toContain('no result');
    expect(complaintAbout('one is one', [result, result])).toContain('2 results');
    expect(complaintAbout('one is one', [{ ...result, ok: false }])).toContain('without a message');
  });

  it.each([
    ['nothing', '', '(nothing)'],
    ['what is no result', 'hello\n', 'hello'],
    ['JSON that is no result', '[1]\n', '[1]'],
  ])('tells of a runtime that prints %s', (_, printed, told) => {
    expect(() => resultsIn(printed)).toThrow(`It ended without results. It printed:\n${told}`);
  });

  it.each([
    ['crashes', ['-e', 'console.error("oh"); process.exit(3)'], /ended with 3\. It printed:\noh/],
    ['is killed', ['-e', 'process.kill(process.pid, "SIGTERM")'], 'ended with SIGTERM'],
    ['leaves a rejection', ['-e', 'Promise.reject(new Error("left"))'], /ended with 1.*left/s],
    ['never prints', ['-e', 'setInterval(() => {}, 1e3)'], 'did not end within 5000 ms. It'],
    [
      'does not end',
      ['-e', 'setInterval(() => {}, 1e3); console.log(1)'],
      'did not end within 100 ms after it had printed',
    ],
  ])('tells of a runtime that %s', async (_, args, told) => {
    const options = { cwd: tmpdir(), patience: 5_000, linger: 100 };
    expect((await endOf(process.execPath, args, options)).complaint).toMatch(told);
  });

  it('tells of a binary that is missing', async () => {
    const run = endOf('/nowhere/bun', [], { cwd: tmpdir() });
    await expect(run).rejects.toThrow('/nowhere/bun does not start');
    const worker = answerOfWorker('/nowhere/workerd', join(emptyFolder(), 'worker.js'));
    await expect(worker).rejects.toThrow('/nowhere/workerd ENOENT');
    await expect(chromiumBinary('/nowhere/chromium')).rejects.toThrow('CHROMIUM names /nowhere');
    await expect(chromiumBinary('', [], false)).rejects.toThrow('Install one');
  });

  it.each([
    ['does not compile', 'export default {', /ended before it listened.*SyntaxError/s],
    ['throws', 'export default { fetch() { throw new Error("oh") } };', /answered 500.*oh/s],
    [
      'leaves a rejection',
      `export default { async fetch() { ${leftRejection()} return new Response('[]'); } };`,
      'left rejections: Error: left',
    ],
  ])('tells of a worker that %s', async (_, code, told) => {
    const file = join(emptyFolder(), 'worker.js');
    writeFileSync(file, code);
    const answer = answerOfWorker(await workerdBinary(), file);
    await expect(answer).rejects.toThrow(told);
  });

  it.each([
    ['does not compile', 'export const answer =', /SyntaxError/],
    ['throws', 'export const answer = Promise.reject(new Error("oh"));', /oh/],
    [
      'leaves a rejection',
      `${leftRejection()} export const answer = '[]';`,
      /The page has errors: .*left/,
    ],
  ])('tells of a page that %s', async (_, code, told) => {
    const server = await scriptedServer();
    onTestFinished(() => server.close());
    const answer = answerOfPage(await chromiumBinary(), server.page(code));
    await expect(answer).rejects.toThrow(told);
  });

  it('knows like from unlike', async () => {
    expect(() => equal({ a: 1, b: [2] }, { b: [2], a: 1 })).not.toThrow();
    expect(() => equal({ a: undefined }, {})).toThrow('Expected');
    expect(() => equal(undefined, null)).toThrow('Expected');
    expect(() => holds(false, 'water is dry')).toThrow('water is dry');
    await expect(failure(Promise.resolve(7))).rejects.toThrow('Expected an error, but it gave 7.');
  });
});

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'worker-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function leftRejection(): string {
  return `Promise.reject(new Error('left')); await new Promise((end) => setTimeout(end, 100));`;
}
