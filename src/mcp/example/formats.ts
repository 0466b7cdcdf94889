import * as z from 'zod';

/** What JSON Schema calls a format, as far as a text can be held to it. */
const formats: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['date-time', z.iso.datetime({ offset: true })],
  ['date', z.iso.date()],
  ['time', z.iso.time()],
  ['duration', z.iso.duration()],
  ['email', z.email()],
  ['hostname', z.hostname()],
  ['ipv4', z.ipv4()],
  ['ipv6', z.ipv6()],
  ['uri', z.url()],
  ['url', z.url()],
  ['uuid', z.guid()],
]);

/** Whether a text has a format; one that nobody knows is no reason to say no. */
export function hasFormat(text: string, format: string): boolean {
  return formats.get(format)?.safeParse(text).success ?? true;
}
