/** People ask for HTML by name, and no client of MCP does. */
export function wantsPage({ method, headers }: Request): boolean {
  return method === 'GET' && (headers.get('accept') ?? '').includes('text/html');
}

export interface ConnectPage {
  /** Of the API: "Twilio Conversations". */
  readonly title: string;
  /** Where clients reach the server. */
  readonly url: string;
}

/** What the address shows to people: how to tell their tools of it. Nothing on it comes from elsewhere. */
export function connectPage({ title, url }: ConnectPage): Response {
  const id = slugOf(title);
  const file = JSON.stringify({ mcpServers: { [id]: { type: 'http', url } } }, null, 2);
  const text = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}: MCP server</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}pre{overflow:auto;padding:1rem;border:1px solid}</style>
<main>
<h1>${escaped(title)}: MCP server</h1>
<p>AI tools read the reference of the ${escaped(title)} API here, by the Model Context Protocol (Streamable HTTP). Tell yours of this address:</p>
<pre tabindex="0"><code>${escaped(url)}</code></pre>
<h2>Claude Code</h2>
<pre tabindex="0"><code>${escaped(`claude mcp add --transport http ${id} '${url.replaceAll("'", '%27')}'`)}</code></pre>
<h2>Tools with an mcp.json file</h2>
<pre tabindex="0"><code>${escaped(file)}</code></pre>
</main>
`;
  return new Response(text, { headers });
}

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
};

/** How tools call it. */
function slugOf(title: string): string {
  const plain = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return plain.replaceAll(/^-+|-+$/g, '').slice(0, 40) || 'api';
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
