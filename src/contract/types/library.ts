/** What generated types need of TypeScript's own library; reading all of it would take longer. */
export const library = `
interface Nothing {}
interface Object { toString(): string }
interface Function { readonly name: string }
interface CallableFunction extends Function {}
interface NewableFunction extends Function {}
interface IArguments { readonly length: number }
interface RegExp { readonly source: string }
interface String { readonly length: number; charAt(position: number): string }
interface Number { toFixed(digits?: number): string }
interface Boolean { valueOf(): boolean }
interface Date { toISOString(): string }
interface ReadonlyArray<T> { readonly length: number; readonly [index: number]: T }
interface Array<T> { length: number; push(...items: T[]): number; [index: number]: T }
type Record<K extends string | number | symbol, T> = { [P in K]: T };
type Partial<T> = { [P in keyof T]?: T[P] };
type Exclude<T, U> = T extends U ? never : T;
type Extract<T, U> = T extends U ? T : never;
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Omit<T, K extends string | number | symbol> = Pick<T, Exclude<keyof T, K>>;
`;
