import type { Html } from '../html/html.ts';

/** A page before its frame. */
export interface PageContent {
  /** Below the base path, without a slash at either end. */
  readonly path: string;
  /** Plain text, for the title of the window. */
  readonly title: string;
  /** Markdown, for search engines: its first words. */
  readonly description: string;
  /** The group that is open in the navigation, by its path. */
  readonly group?: string;
  /** There is a Markdown twin of it; true when left out. */
  readonly hasMarkdown?: boolean;
  /** Begins with the only `h1`; what a first screen may show. */
  readonly main: Html;
  /** What comes after it. */
  readonly more?: Html;
  /** Code beside both, or below them on a narrow screen. */
  readonly aside?: Html;
}
