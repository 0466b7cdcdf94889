// What every page runs at its start; the search and Try it are loaded when they are asked for.
import { copying } from './page/copying.ts';
import { dialogs } from './page/dialogs.ts';
import { searching } from './page/searching.ts';
import { tabs } from './page/tabs.ts';
import { applyTheme, theme } from './page/theme.ts';
import { tree } from './page/tree.ts';
import { trying } from './page/trying.ts';

// Before anything is painted, or a page would flash in the system's scheme first.
applyTheme();

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();

function start(): void {
  for (const part of [theme, tabs, tree, copying, dialogs, searching, trying]) part();
}
