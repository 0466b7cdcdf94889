import { describe, expect, it } from 'vitest';
import { kept } from '../../src/reference/kept.ts';

describe('what is made of a text', () => {
  it('is made once for each text, also where it is nothing much', () => {
    const asked: string[] = [];
    const size = kept((text) => {
      asked.push(text);
      return text.length;
    });
    expect(['a', '', 'a', ''].map(size)).toEqual([1, 0, 1, 0]);
    expect(asked).toEqual(['a', '']);
  });

  it('does not pile up: after twenty thousand texts it is made anew', () => {
    let made = 0;
    const count = kept(() => (made += 1));
    for (let text = 0; text < 20_000; text += 1) count(String(text));
    expect(count('0')).toBe(1);
    expect(count('one more')).toBe(20_001);
    expect(count('0')).toBe(20_002);
  });
});
