import type { Call } from './calls.ts';
import type { Place } from './places.ts';
import { quoted } from './quoted.ts';

/** "paths['/v1/Users']['get']" */
export function operationType({ keys: [root, path, method] }: Call): string {
  return `${root}[${quoted(path)}][${quoted(method)}]`;
}

/** The type of what travels there, such as "paths['/v1/Users']['get']['responses'][200]". */
export function placeType(call: Call, place: Place): string {
  const operation = operationType(call);
  switch (place.kind) {
    case 'parameters':
      return `NonNullable<${operation}['parameters'][${quoted(place.in)}]>`;
    case 'body':
      return `NonNullable<${operation}['requestBody']>['content']${mediaKey(place.media)}`;
    case 'answer': {
      const content = place.media === undefined ? '' : `['content']${mediaKey(place.media)}`;
      return `${operation}['responses'][${statusKey(place.status)}]${content}`;
    }
    case 'headers':
      return `${operation}['responses'][${statusKey(place.status)}]['headers']`;
  }
}

function mediaKey(media: string | undefined): string {
  return media === undefined ? '' : `[${quoted(media)}]`;
}

function statusKey(status: string): string {
  return /^\d+$/.test(status) ? status : quoted(status);
}

/** The properties that lead to it from the type of its operation. */
export function placeNames(place: Place): readonly string[] {
  switch (place.kind) {
    case 'parameters':
      return ['parameters', place.in];
    case 'body':
      return ['requestBody', 'content', ...(place.media === undefined ? [] : [place.media])];
    case 'answer': {
      const content = place.media === undefined ? [] : ['content', place.media];
      return ['responses', place.status, ...content];
    }
    case 'headers':
      return ['responses', place.status, 'headers'];
  }
}
