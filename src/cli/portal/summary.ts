import type { Site } from './site.ts';
import type { Place } from './place.ts';

export interface Made extends Place {
  readonly spec: string;
  readonly out: string;
  readonly milliseconds: number;
}

/** What was made, and what to do with it. */
export function summaryOf({ reference, files }: Site, made: Made): string {
  const { spec, out, url, base, milliseconds } = made;
  const { operations, events, revisions } = reference;
  const pages = files.filter(({ mediaType }) => mediaType === 'text/html').length;
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const parts = [
    counted(operations.length, 'operation'),
    ...(events.length > 0 ? [counted(events.length, 'event')] : []),
    ...(revisions.length > 0 ? [`${counted(revisions.length, 'revision')} in its history`] : []),
  ];
  return `${spec}: ${parts.join(', ')}.
${counted(pages, 'page')} in ${counted(files.length, 'file')} (${megabytes(bytes)}) written to ${out} in ${seconds(milliseconds)}.
Copy what is in it to any static host, so that it is at ${url}${base}
`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
