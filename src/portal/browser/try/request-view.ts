import { element } from '../parts/element.ts';

/** What is sent, but for the credentials, which may not be seen over a shoulder. */
export async function requestView(request: Request): Promise<HTMLElement> {
  const headers = [...request.headers].map(([name, value]) => `${name}: ${shown(name, value)}`);
  const body = await request.clone().text();
  const lines = [
    `${request.method} ${request.url}`,
    ...headers,
    ...(body === '' ? [] : ['', body]),
  ];
  return element(
    'section',
    { 'aria-label': 'Request' },
    element('h3', {}, 'Request'),
    element('pre', { tabindex: '0', 'aria-label': 'Request as sent' }, lines.join('\n')),
  );
}

function shown(name: string, value: string): string {
  return name === 'authorization' ? value.replace(/ .*/, ' …') : value;
}
