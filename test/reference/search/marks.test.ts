import { describe, expect, it } from 'vitest';
import { markedParts } from '../../../src/reference/search/search.ts';

const shown = (text: string, marks: readonly string[]) =>
  markedParts(text, marks)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

describe('marked parts', () => {
  it.each([
    ['Add a participant', ['participant', 'add'], '[Add] a [participant]'],
    ['List the participants', ['participant'], 'List the [participant]s'],
    ['MessagingBinding.Address', ['address', 'binding'], 'Messaging[Binding].[Address]'],
    ['last_read_message_index', ['read'], 'last_[read]_message_index'],
    ['A message thread', ['read'], 'A message thread'],
    ['nothing', [], 'nothing'],
    ['', ['a'], ''],
    ['<b>bold</b>', ['b'], '<[b]>[b]old</[b]>'],
    ['İstanbul message', ['message'], 'İstanbul message'],
    ['mute', [''], 'mute'],
  ])('of %j by %j are %j', (text, marks, expected) => {
    expect(shown(text, marks)).toBe(expected);
    expect(
      markedParts(text, marks)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});
