// Every body can be seen: the portal, the emulator's seeds and the tests read these examples.

import { child, entries, follow, isDict, text } from './lib/place.js';

/** @import { Context, Place, Rule } from './lib/place.js' */

/** @type {Rule} */
export const bodyExample = () => ({
  MediaType(media, ctx) {
    const at = { value: media, location: ctx.location };
    if (!isDict(media) || child(at, 'example')) return;
    const examples = entries(child(at, 'examples'));
    if (examples.length === 0) {
      ctx.report({
        message: `This ${ctx.key} body has no example; add one under examples, as a file in the examples folder.`,
        location: (child(at, 'examples') ?? at).location.key(),
      });
    }
    for (const [name, example] of examples) reportExample(ctx, name, example);
  },
});

/**
 * @param {Context} ctx
 * @param {string} name
 * @param {Place} written
 */
function reportExample(ctx, name, written) {
  const example = follow(ctx, written);
  if (!example) return;
  const hasValue = ['value', 'externalValue', 'dataValue'].some((key) => child(example, key));
  const from = example === written ? {} : { from: written.location };
  if (!hasValue) {
    const message = `The example ${name} has no value; add the body it shows.`;
    ctx.report({ message, location: example.location, ...from });
  }
  if (!text(written, 'summary') && !text(example, 'summary')) {
    const message = `The example ${name} has no summary; say in a few words what it shows.`;
    ctx.report({ message, location: example.location, ...from });
  }
}
