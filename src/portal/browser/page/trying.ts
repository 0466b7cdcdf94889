import { hooks } from '../../hooks.ts';
import { base } from '../parts/addresses.ts';
import { complain } from '../parts/complain.ts';
import { onButton } from './buttons.ts';
import { loadOrTell, type TryIt } from './load.ts';

export function trying(): void {
  onButton(hooks.try, (_, page) => {
    void open(`${base}/${page}`);
  });
}

async function open(page: string): Promise<void> {
  const loaded = await loadOrTell('try.js', isTryIt);
  try {
    await loaded?.openTry(page);
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
  }
}

function isTryIt(loaded: object): loaded is object & TryIt {
  return 'openTry' in loaded;
}
