import { hooks } from '../../hooks.ts';
import { onButton } from './buttons.ts';
import { load, type TryIt } from './load.ts';

export function trying(): void {
  onButton(hooks.try, (button, page) => {
    const base = document.documentElement.getAttribute(hooks.base) ?? '';
    void load(hooks.tryScript, (loaded): loaded is object & TryIt => 'openTry' in loaded).then(
      (loaded) => loaded?.openTry(`${base}/${page}`, button),
    );
  });
}
