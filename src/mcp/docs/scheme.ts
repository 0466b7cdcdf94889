/** What the resources of this server begin with. */
export const scheme = 'docs://';

/** The document itself, which is no page. */
export const documentUri = `${scheme}openapi.json`;
