/** What is loaded while it is not yet needed: each call tells that it failed; without one there is nobody to tell. */
export function late<T>(loading: Promise<T>): Promise<T> {
  loading.catch(() => {});
  return loading;
}
