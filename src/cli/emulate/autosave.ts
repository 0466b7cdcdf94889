import type { Emulator } from '../../emulator/emulator.ts';
import type { StateFile } from './state-file.ts';
import { reasonOf } from './files.ts';

export interface Autosave {
  /** Saves what is not saved yet; rejects when that fails. */
  readonly stop: () => Promise<void>;
}

/** Milliseconds between looks, and between the beginnings of two savings. */
const look = 50;
const pause = 900;

/**
 * Saves what has changed: at once after a quiet second, else once a second, so that nobody loses more
 * than the last one. What takes long to save is saved more seldom, so that half of the time is left
 * for answers.
 */
export function autosave(
  emulator: Pick<Emulator, 'revision' | 'snapshot'>,
  file: Pick<StateFile, 'save'>,
  onProblem: (problem: string) => void,
): Autosave {
  // Saved at once, so that SIDs made at the start stay the same.
  let saved = -1;
  let next = 0;
  let told = '';
  let saving: Promise<void> | undefined;
  const timer = setInterval(() => {
    if (saving === undefined && performance.now() >= next) saving = saveAndTell();
  }, look);
  return {
    stop: async () => {
      clearInterval(timer);
      await saving;
      await save();
    },
  };

  async function saveAndTell(): Promise<void> {
    try {
      await save();
      told = '';
    } catch (error) {
      const problem = reasonOf(error);
      // Once is enough while it stays the same.
      if (problem !== told) onProblem(problem);
      told = problem;
    } finally {
      saving = undefined;
    }
  }

  async function save(): Promise<void> {
    const revision = emulator.revision();
    if (revision === saved) return;
    const started = performance.now();
    next = started + pause;
    await file.save(emulator.snapshot());
    saved = revision;
    next = started + Math.max(pause, 2 * (performance.now() - started));
  }
}
