// A resource of the default service has a shortened path and a service-scoped one. The two are the
// same operation but for their scope; what differs by mistake would surprise whoever moves over.

import { operationsOf } from './lib/operations.js';
import { child, entries, reporter, text } from './lib/place.js';
import { differencesOf } from './lib/twins.js';

/** @import { Context, Place, Report, Rule } from './lib/place.js' */
/** @import { Operation } from './lib/operations.js' */

/** @typedef {{ scope: string, short: string, except: string[] }} Options */

/** @type {Rule} */
export const twinsEqual = ({ scope, short, except = [] }) => ({
  Root(root, ctx) {
    const report = reporter(ctx);
    const options = { scope: String(scope), short: String(short), except };
    const paths = child({ value: root, location: ctx.location }, 'paths');
    const byCall = new Map(
      operationsOf(ctx, root).map((each) => [`${each.method} ${each.path}`, each]),
    );
    for (const [path, at] of entries(paths)) {
      const twin = twinPath(path, options);
      if (twin !== undefined && !child(paths, twin)) {
        report(
          at,
          `${path} has no twin ${twin}; add it, or list this path under except with the reason.`,
          { onKey: true },
        );
      }
    }
    for (const operation of byCall.values()) {
      const path = twinPath(operation.path, options);
      const twin = path === undefined ? undefined : byCall.get(`${operation.method} ${path}`);
      checkName(report, operation, twin);
      if (path !== undefined && !twin && child(paths, path)) {
        report(
          operation.at,
          `${operation.title} has no twin ${operation.method.toUpperCase()} ${path}; add it.`,
          { onKey: true },
        );
      }
      if (twin && isScoped(operation.path, options))
        checkPair(ctx, report, operation, twin, options);
    }
  },
});

/**
 * @param {string} path
 * @param {Options} options
 * @returns {string | undefined} the path the twin has to have, if it has to have one
 */
function twinPath(path, { scope, short, except }) {
  if (except.includes(path) || !path.startsWith(`${short}/`)) return undefined;
  const twin = path.startsWith(`${scope}/`)
    ? short + path.slice(scope.length)
    : scope + path.slice(short.length);
  return except.includes(twin) ? undefined : twin;
}

/**
 * @param {string} path
 * @param {Options} options
 * @returns {boolean}
 */
function isScoped(path, { scope }) {
  return path.startsWith(`${scope}/`);
}

/**
 * @param {Report} report
 * @param {Operation} operation
 * @param {Operation | undefined} twin
 */
function checkName(report, operation, twin) {
  const at = child(operation.at, 'x-twin');
  const named = text(operation.at, 'x-twin');
  if (!twin && at) report(at, `${operation.title} has no twin; leave x-twin out.`, { onKey: true });
  if (!twin?.id || named === twin.id) return;
  report(at ?? operation.at, `${operation.title} does not name its twin; add x-twin: ${twin.id}.`, {
    onKey: at === undefined,
  });
}

/**
 * @param {Context} ctx
 * @param {Report} report
 * @param {Operation} scoped
 * @param {Operation} short
 * @param {Options} options
 */
function checkPair(ctx, report, scoped, short, options) {
  const id = short.id?.replace(/^[A-Z][a-z]+/, '$&Service');
  const at = child(scoped.at, 'operationId');
  if (at && id && scoped.id !== id) {
    report(at, `${scoped.title} is the twin of ${short.title}; call it ${id}.`);
  }
  const parameter = /\{([^{}]+)\}$/.exec(options.scope)?.[1];
  for (const { place, what } of differencesOf(ctx, scoped, short, `path ${parameter}`)) {
    report(place, `${scoped.title} and its twin ${short.title} differ: ${what}`, { onKey: true });
  }
}
