/** Whether openapi-fetch gives the body of such an answer as `data`; all others are `error`. */
export function isSuccess(status: string): boolean {
  return status.startsWith('2');
}
