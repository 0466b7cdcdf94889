import type { OpenApiDocument, Resolve, SecuritySchemeObject } from '../description/description.ts';
import { slug, unique } from './anchors.ts';
import type { SchemeDoc } from './model.ts';

export function schemesOf(document: OpenApiDocument, resolve: Resolve): readonly SchemeDoc[] {
  const anchor = unique();
  const schemes = Object.entries(document.components?.['securitySchemes'] ?? {});
  return schemes.flatMap(([name, raw]) => {
    if (!isScheme(raw)) return [];
    const scheme = resolve<SecuritySchemeObject>(raw);
    return {
      name,
      anchor: anchor(`scheme-${slug(name)}`),
      title: titleOf(scheme),
      description: scheme.description ?? '',
      facts: factsOf(scheme),
    };
  });
}

function titleOf({ type, scheme }: SecuritySchemeObject): string {
  if (type === 'http') return `HTTP ${scheme ?? ''}`.trim();
  return titles[type] ?? type;
}

const titles: Readonly<Record<string, string>> = {
  apiKey: 'API key',
  oauth2: 'OAuth 2.0',
  openIdConnect: 'OpenID Connect',
  mutualTLS: 'Mutual TLS',
};

function factsOf(scheme: SecuritySchemeObject): SchemeDoc['facts'] {
  const flows = Object.entries(scheme.flows ?? {}).flatMap(([flow, details]) => [
    { name: 'Flow', value: flow },
    ...fact('Authorization URL', details.authorizationUrl),
    ...fact('Token URL', details.tokenUrl),
    ...Object.entries(details.scopes ?? {}).map(([scope, text]) => ({
      name: `Scope ${scope}`,
      value: text,
    })),
  ]);
  return [
    ...(scheme.type === 'apiKey' ? fact(`In the ${scheme.in ?? 'header'}`, scheme.name) : []),
    ...fact('Discovery URL', scheme.openIdConnectUrl),
    ...flows,
  ];
}

function fact(name: string, value: string | undefined): SchemeDoc['facts'] {
  return value === undefined ? [] : [{ name, value }];
}

/** A scheme, or a reference to one: both are objects, and no more is asked of them here. */
function isScheme(raw: unknown): raw is SecuritySchemeObject {
  return typeof raw === 'object' && raw !== null;
}
