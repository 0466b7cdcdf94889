/** A moment in milliseconds since 1970; answers show whole seconds, events milliseconds. */
export type Moment = number;

export interface Dated {
  date_created: Moment;
  date_updated: Moment;
}
