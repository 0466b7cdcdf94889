/**
 * What `InputError` is, without its class: a file loaded late that shares a class with the others
 * would split what is loaded first once more.
 */
export function refused(input: string, why: string): TypeError {
  return Object.assign(new TypeError(`${input} ${why}.`), { name: 'InputError', input });
}
