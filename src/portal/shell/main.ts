import { html, type Html } from '../html/html.ts';
import { firstPaint } from './first-paint.ts';
import type { PageContent } from './page-content.ts';
import type { Site } from './site.ts';

/**
 * The page, and code beside it. In the file the code stands before what no first screen has, so that
 * a browser paints it before it has read the rest. The slots put all in the order of the page, for
 * eyes, Tab and screen readers alike; a browser without them keeps the order of the file. `main`
 * itself has no slots: Tab passes by all that is shown in an element whose `tabindex` is negative.
 */
export function mainOf({ main, aside, more }: PageContent, site: Site): Html {
  const inner =
    aside === undefined
      ? html`<div>${main}${firstPaint(site)}${more}</div>`
      : html`<template shadowrootmode="open">
            <slot name="a"></slot>
            <slot></slot>
            <slot name="x"></slot>
          </template>
          <div slot="a">${main}</div>
          <section slot="x" class="x" aria-label="Code">${aside}${firstPaint(site)}</section>
          <div>${more}</div>`;
  return html`<main id="main" tabindex="-1"><div>${inner}</div></main>`;
}
