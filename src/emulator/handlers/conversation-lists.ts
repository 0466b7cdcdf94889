import { conversationAnswer } from '../answers/conversation.ts';
import { listing, type Call, type Handler, type Listed, type Page } from '../call.ts';
import { fault } from '../faults.ts';
import type { Moment } from '../store/dated.ts';
import type { Conversation, Service } from '../store/records.ts';

/** In the order of SIDs; from the newest on where a date was given. */
export const listConversations: Handler<'ListConversation'> = ({ query, service, mount }) => {
  const { StartDate: start, EndDate: end } = query;
  const keep = filter(query);
  const render = (conversation: Conversation): object => conversationAnswer(conversation, mount);
  if (typeof start === 'number' || typeof end === 'number') {
    return newestFirst(service, render, keep);
  }
  return listing(
    service.conversations,
    (cursor) => cursor,
    ({ data }) => data.sid,
    render,
    keep,
  );
};

function filter({
  StartDate,
  EndDate,
  State,
}: Call<'ListConversation'>['query']): (conversation: Conversation) => boolean {
  const start = StartDate ?? Number.NEGATIVE_INFINITY;
  const end = EndDate ?? Number.POSITIVE_INFINITY;
  if (end < start) throw fault('datesReversed');
  return ({ data: { date_created, state } }) => {
    // The second that answers show, so that a day ends with its last second.
    const created = Math.floor(date_created / 1000) * 1000;
    return created >= start && created <= end && (State ?? state) === state;
  };
}

/** Sorted anew for each page: the order is not kept, as few lists ask for it. */
function newestFirst(
  { conversations }: Service,
  render: (conversation: Conversation) => object,
  keep: (conversation: Conversation) => boolean,
): Page {
  const listed = (isOnPage: (place: Place) => boolean): { place: Place; listed: Listed }[] => {
    const found = [];
    for (const conversation of conversations.values()) {
      const place = placeOf(conversation);
      if (!keep(conversation) || !isOnPage(place)) continue;
      const cursor = `${place.created} ${place.sid}`;
      found.push({ place, listed: { cursor, render: () => render(conversation) } });
    }
    return found.toSorted((one, other) => compare(one.place, other.place));
  };
  return {
    list: {
      after: (cursor) => {
        const from = cursor === undefined ? undefined : placeAt(cursor);
        return listed((place) => from === undefined || compare(place, from) > 0).map(only);
      },
      before: (cursor) => {
        const from = placeAt(cursor);
        return listed((place) => compare(place, from) < 0)
          .toReversed()
          .map(only);
      },
    },
  };
}

interface Place {
  readonly created: Moment;
  readonly sid: string;
}

function placeOf({ data: { date_created: created, sid } }: Conversation): Place {
  return { created, sid };
}

function placeAt(cursor: string): Place {
  const [, created, sid] = /^(-?\d+) (CH[0-9a-fA-F]{32})$/.exec(cursor) ?? [];
  if (created === undefined || sid === undefined) throw fault('pageTokenInvalid');
  return { created: Number(created), sid };
}

/** Below 0 where the one is listed first. */
function compare(one: Place, other: Place): number {
  if (one.created !== other.created) return other.created - one.created;
  return one.sid < other.sid ? -1 : one.sid > other.sid ? 1 : 0;
}

function only({ listed }: { readonly listed: Listed }): Listed {
  return listed;
}
