/**
 * The attributes by which the scripts of the browser find what they are for. A page without
 * scripts works all the same: the buttons that need one are hidden by CSS (`@media (scripting: none)`).
 */
export const hooks = {
  /** On `html`: where Try it sends to unless the reader names another address. */
  api: 'data-api',
  /** Buttons that open the search. */
  search: 'data-search',
  /** The button that goes on to the next of auto, light and dark; its text says which it is. */
  theme: 'data-theme',
  /** A button; copies the text of the element with this id, or else of the element after it. */
  copy: 'data-copy',
  /**
   * A fieldset in which each tab is a label with a radio input, and its panel the element after it:
   * CSS shows that of the one that is checked. Fieldsets of one value, but "", share the reader's
   * choice, which is the `value` of an input.
   */
  tabs: 'data-tabs',
  /** A link to a page whose element with this id a script shows in a dialog. */
  dialog: 'data-dialog',
  /** A button; opens a form for the operation whose page is at this address below the base path. */
  try: 'data-try',
  /** A button; opens every `details` inside the element with this id, or closes them all. */
  openAll: 'data-open-all',
} as const;

/** The value of `data-tabs` for programs of one call in several languages. */
export const sampleTabs = 'samples';
