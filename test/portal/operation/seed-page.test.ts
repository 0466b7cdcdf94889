import { describe, expect, it } from 'vitest';
import { connectPage } from '../../../src/portal/pages/connect.ts';
import { shell } from '../../../src/portal/shell/shell.ts';
import { fileOf, ownSite, pageOf } from './operation-site.ts';
import { named, only, parsed, textOf } from './parsed.ts';
import { dialogFacts, missing, pageFacts } from './seed-page.ts';

const elements = parsed(fileOf(pageOf('FetchUser', ownSite), ownSite));

describe('the page that the seed is of', () => {
  it('says all that the seed says, in its order', () => {
    expect(missing(pageFacts, textOf(only(elements, named('main'))))).toEqual([]);
  });

  it('leads to what the dialog of the seed says, in its order', () => {
    const connect = only(parsed(shell(connectPage(ownSite), ownSite)), named('main'));
    // The button is the dialog's own.
    expect(missing(dialogFacts, textOf(connect))).toEqual(['Close']);
  });

  it('has in its tree what the seed has only in its example', () => {
    const text = textOf(only(elements, named('main')));
    expect(text).toContain('links object Required The addresses of what belongs to this user.');
    expect(text).toContain('Hide links attribute Show links attribute object');
    expect(text).toContain('user_conversations string(uri) Required');
  });

  it('finds a fact that is missing, or out of its place', () => {
    expect(missing([{ seed: 'one' }, { seed: 'two' }], 'two one')).toEqual(['two']);
    expect(missing([{ seed: 'one', ours: 'three' }], 'one')).toEqual(['three']);
  });
});
