import { hooks } from '../../hooks.ts';
import { complain } from '../parts/complain.ts';
import { onButton } from './buttons.ts';
import { loadOrTell, type TryIt } from './load.ts';

export function trying(): void {
  onButton(hooks.try, (_, page) => {
    const base = document.documentElement.getAttribute(hooks.base) ?? '';
    void open(`${base}/${page}`);
  });
}

async function open(page: string): Promise<void> {
  const loaded = await loadOrTell(hooks.tryScript, isTryIt);
  try {
    await loaded?.openTry(page);
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
  }
}

function isTryIt(loaded: object): loaded is object & TryIt {
  return 'openTry' in loaded;
}
