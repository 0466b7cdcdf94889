/** Values of which many are the same: each of them once, and a row for every place. */
export interface PackedRows {
  readonly distinct: readonly string[];
  /** Numbers parted by commas; nothing stands for the next one that was not there before. */
  readonly rows: string;
}

export function packRows(values: readonly string[]): PackedRows {
  const numbers = new Map<string, number>();
  const rows = values.map((value) => {
    const known = numbers.get(value);
    if (known === undefined) numbers.set(value, numbers.size);
    return known ?? '';
  });
  return { distinct: [...numbers.keys()], rows: rows.join(',') };
}

/** For every place the number of its value. */
export function unpackRows(rows: string): readonly number[] {
  let next = 0;
  return rows.split(',').map((row) => (row === '' ? next++ : Number(row)));
}
