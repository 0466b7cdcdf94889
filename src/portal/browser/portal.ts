// What every page runs; the search and Try it are loaded when they are asked for.
import { colour } from './page/colours.ts';
import { copying } from './page/copying.ts';
import { dialogs } from './page/dialogs.ts';
import { searching } from './page/searching.ts';
import { tabs } from './page/tabs.ts';
import { theme } from './page/theme.ts';
import { tree } from './page/tree.ts';
import { trying } from './page/trying.ts';
import { whenPainted } from './page/when-painted.ts';

for (const part of [theme, tabs, tree, copying, dialogs, searching, trying]) part();
whenPainted(() => colour(document));
