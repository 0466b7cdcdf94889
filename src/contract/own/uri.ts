type Fits = (text: string) => boolean;

/** The same, without compiling the long pattern of all URIs before there is one that is not plain. */
export function uri(isUri: Fits): Fits {
  return (text) => plain.test(text) || isUri(text);
}

const plain =
  /^https?:\/\/[\w.-]+(?::\d+)?(?:\/[\w.~!$&'()*+,;=:@-]*)*(?:\?[\w.~!$&'()*+,;=:@/?-]*)?$/;
