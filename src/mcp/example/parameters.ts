import * as z from 'zod';

/** What callers give to a call, by name. */
export const parameters: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodUnknown>> = z
  .record(z.string(), z.unknown())
  .refine((given) => isModest(given), 'No call takes so many, so long or so deep values')
  .default({})
  .describe('by name: of path, query, headers and body');

/** More than any operation takes: what goes beyond it would be walked through for nothing. */
const most = { levels: 20, parts: 200, characters: 20_000 };

function isModest(value: unknown, levels: number = most.levels): boolean {
  if (typeof value === 'string') return value.length <= most.characters;
  if (typeof value !== 'object' || value === null) return true;
  const parts = Object.values(value);
  return (
    levels > 0 && parts.length <= most.parts && parts.every((part) => isModest(part, levels - 1))
  );
}
