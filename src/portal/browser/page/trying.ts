import { hooks } from '../../hooks.ts';
import { announce } from './announce.ts';
import { onButton } from './buttons.ts';
import { load, type TryIt } from './load.ts';

export function trying(): void {
  onButton(hooks.try, (_, page) => {
    const base = document.documentElement.getAttribute(hooks.base) ?? '';
    void open(`${base}/${page}`);
  });
}

async function open(page: string): Promise<void> {
  const loaded = await load(hooks.tryScript, isTryIt);
  try {
    await loaded?.openTry(page);
  } catch (error) {
    announce(error instanceof Error ? error.message : String(error));
  }
}

function isTryIt(loaded: object): loaded is object & TryIt {
  return 'openTry' in loaded;
}
