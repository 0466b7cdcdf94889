/** What is optional may also be `undefined`, which is left out, whatever the caller's compiler settings. */
export type Omittable<Values> = {
  readonly [K in keyof Values]: Values[K] | OptionalAs<Values[K], undefined>;
};

/** Text that says yes or no may be given as a boolean. */
export type HeaderValues<Values> = {
  readonly [K in keyof Values]:
    Values[K] | OptionalAs<Values[K], undefined> | ('true' extends Values[K] ? boolean : never);
};

/** As documented, and `null` wherever empty text is allowed: it is sent as `Key=`, which clears a field. */
export type FormValues<Fields> = {
  readonly [K in keyof Fields]:
    Fields[K] | OptionalAs<Fields[K], undefined | ('' extends Fields[K] ? null : never)>;
};

export type OptionalAs<Value, More> = undefined extends Value ? More : never;

export type NothingRequired<T> = object extends T ? true : false;

/** The body of a request: form fields where it is a form. */
export type BodyOf<Content> = Content extends { 'application/x-www-form-urlencoded': infer Fields }
  ? FormValues<Fields>
  : Content[keyof Content];
