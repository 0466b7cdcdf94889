/** An error that no fault of the API stands behind. */
interface WithoutAnswer {
  readonly text: string;
  /** The page that helps. */
  readonly path: string;
}

/** What was thrown before or instead of an answer, if a text names it. */
export function withoutAnswer(text: string): WithoutAnswer | undefined {
  return rows.find(({ names }) => names.test(text));
}

const rows: readonly (WithoutAnswer & { readonly names: RegExp })[] = [
  {
    names: /\b(?:TimeoutError|ETIMEDOUT|ESOCKETTIMEDOUT|UND_ERR_\w*TIMEOUT)\b/,
    text:
      'No whole answer came in time, so this is no fault of the API. The call may have been done all ' +
      'the same: read before you write again. Otherwise allow more time, or ask for smaller pages.',
    path: 'servers',
  },
  {
    names: /\b(?:ConnectionError|ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|fetch failed)\b/,
    text:
      'No answer came, so this is no fault of the API. Compare the base URL with the servers, and ' +
      'check the network, proxy and DNS between; then call again.',
    path: 'servers',
  },
  {
    names: /\bInputError\b/,
    text:
      'This client refused the value before anything was sent. The message names the parameter or ' +
      'option, and what it takes: get_operation says the same of every parameter.',
    path: '',
  },
];
