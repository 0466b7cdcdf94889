import type { Coding } from './codings.ts';
import { decodedSource, decodedWhole } from './decode.ts';
import type { ReceivedFields } from './dispatch.ts';
import type { ReceivedBody } from './received-body.ts';
import { ReceivedHeaders } from './received-headers.ts';
import { isTouched, readAll, streamOf, twoOf, usedStream, type ByteStream } from './streams.ts';

/** What is known of an answer when its headers are there. */
export interface Head {
  readonly status: number;
  readonly statusText: string;
  readonly fields: ReceivedFields;
  readonly url: string;
  readonly codings: readonly Coding[];
  /** `undefined` where the answer can have none. */
  readonly body: ReceivedBody | undefined;
}

/** A `Response` that makes streams and headers only for those who ask for them. */
export class ReceivedResponse implements Response {
  readonly #head: Head;
  #headers: Headers | undefined;
  #stream: ByteStream | undefined;
  #isUsed = false;

  constructor(head: Head, stream?: ByteStream) {
    this.#head = head;
    this.#stream = stream;
  }

  get status(): number {
    return this.#head.status;
  }

  get statusText(): string {
    return this.#head.statusText;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status <= 299;
  }

  get url(): string {
    return this.#head.url;
  }

  get type(): ResponseType {
    return 'basic';
  }

  get redirected(): boolean {
    return false;
  }

  get headers(): Headers {
    this.#headers ??= new ReceivedHeaders(this.#head.fields);
    return this.#headers;
  }

  get body(): ByteStream | null {
    const { body } = this.#head;
    if (body === undefined) return null;
    this.#stream ??= this.#isUsed ? usedStream() : this.#streamOf(body);
    return this.#stream;
  }

  get bodyUsed(): boolean {
    return this.#isUsed || (this.#stream !== undefined && isTouched(this.#stream));
  }

  text(): Promise<string> {
    return this.#read(textOf);
  }

  json(): Promise<unknown> {
    return this.#read((bytes) => JSON.parse(textOf(bytes)));
  }

  bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.#read((bytes) => new Uint8Array(bytes));
  }

  arrayBuffer(): Promise<ArrayBuffer> {
    return this.#read((bytes) => new Uint8Array(bytes).buffer);
  }

  blob(): Promise<Blob> {
    return this.#read((bytes) => this.#real(bytes).blob());
  }

  formData(): Promise<FormData> {
    return this.#read((bytes) => this.#real(bytes).formData());
  }

  clone(): Response {
    if (this.bodyUsed || this.#stream?.locked === true) {
      throw new TypeError('Response.clone: Body has already been consumed.');
    }
    const { body } = this;
    if (body === null) return new ReceivedResponse(this.#head);
    const [mine, other] = twoOf(body);
    this.#stream = mine;
    return new ReceivedResponse(this.#head, other);
  }

  #read<T>(convert: (bytes: Uint8Array) => T | PromiseLike<T>): Promise<T> {
    if (this.bodyUsed || this.#stream?.locked === true) {
      return Promise.reject(new TypeError('Body is unusable: Body has already been read'));
    }
    const { body, codings } = this.#head;
    if (body === undefined) return Promise.resolve(new Uint8Array()).then(convert);
    this.#isUsed = true;
    if (this.#stream !== undefined) return readAll(this.#stream).then(convert);
    if (codings.length === 0) return body.whole(convert);
    return body.whole((bytes) => decodedWhole(bytes, codings)).then(convert);
  }

  #streamOf(body: ReceivedBody): ByteStream {
    const { codings } = this.#head;
    return streamOf(codings.length === 0 ? body : decodedSource(body, codings));
  }

  #real(bytes: Uint8Array): Response {
    return new Response(new Uint8Array(bytes), { headers: this.headers });
  }
}

// For `instanceof`. Undici has loaded the global class by now, so this costs nothing.
Object.setPrototypeOf(ReceivedResponse.prototype, Response.prototype);

// Without the body: to look at it would make its stream.
Object.defineProperty(ReceivedResponse.prototype, Symbol.for('nodejs.util.inspect.custom'), {
  value(this: Response): object {
    const { status, statusText, headers, bodyUsed, ok, redirected, type, url } = this;
    return { status, statusText, headers, bodyUsed, ok, redirected, type, url };
  },
});

const decoder = new TextDecoder();

function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
