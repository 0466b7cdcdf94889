/** Where the reference is on the port of the emulator. */
export const portalBase = '/doc/conversations';

/** A page to begin with. */
export const firstPage: string = `${portalBase}/operation/operation-fetchuser`;

/** Where AI tools read it. */
export const mcpPath: string = `${portalBase}/mcp`;
