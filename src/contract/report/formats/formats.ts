import type { FormatName } from './format-name.ts';
import type { Format } from './format.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { comment, markdown } from './markdown.ts';
import { sarif } from './sarif.ts';
import { table } from './table.ts';

/** Every way to print a report. */
export const formats: Readonly<Record<FormatName, Format>> = {
  table,
  json,
  junit,
  sarif,
  github,
  markdown,
  comment,
};
