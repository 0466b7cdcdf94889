import { describe, expect, it } from 'vitest';
import { approved, staleApprovals } from '../../../src/contract/approvals/apply-approvals.ts';
import { ApprovalsFault, readApprovals } from '../../../src/contract/approvals/read-approvals.ts';
import { finding } from '../report/reports.ts';

const file = 'spec/approvals.yaml';
const row = `
- fingerprint: '0123456789ab'
  id: property-removed
  reason: Nobody has ever read it.
  by: ann
  until: 2026-12-31
`;
const found = finding({ fingerprint: '0123456789ab' });
const today = '2026-11-24';

describe('an approvals file', () => {
  it('is a list of rows, with where each begins', () => {
    expect(readApprovals(`# why\n${row}`, file)).toEqual([
      {
        fingerprint: '0123456789ab',
        id: 'property-removed',
        reason: 'Nobody has ever read it.',
        by: 'ann',
        until: '2026-12-31',
        place: { line: 3, column: 3 },
      },
    ]);
  });

  it.each(['', '# nothing yet\n', '[]'])('may be empty: %j', (text) => {
    expect(readApprovals(text, file)).toEqual([]);
  });

  it.each([
    ['no list', 'fingerprint: 1', ':1:1: an approvals file is a list.'],
    ['a row that is none', '- 7', ':1:3: a row has fingerprint, id, reason, by, until.'],
    ['an unknown key', row.replace('reason:', 'reasn:'), ':4:3: "reasn" is unknown'],
    ['a key too little', row.replace('  by: ann\n', ''), ':2:3: "by" is missing'],
    ['a day that is none', row.replace('12-31', '02-30'), ':6:3: "until" is "2026-02-30"'],
    ['a day of another form', row.replace('2026-12-31', '31.12.2026'), 'a day, YYYY-MM-DD'],
    ['a short fingerprint', row.replace('ab', ''), ':2:3: "fingerprint" is "0123456789"'],
    [
      'a fingerprint that YAML takes for a number',
      row.replace("'0123456789ab'", '123456789012'),
      '"fingerprint" is 123456789012: it has to be 12 hexadecimal digits, in quotes',
    ],
    ['an empty reason', row.replace('Nobody has ever read it.', "' '"), ':4:3: "reason" is " "'],
    ['a row twice', row + row, ':8:3: 0123456789ab is approved twice.'],
    ['no YAML', `${row}  - [`, ':7:'],
    ['a key twice', `${row}  by: bob\n`, ':7:3: no YAML: Map keys must be unique'],
  ])('is refused with its place: %s', (_, text, message) => {
    const read = (): unknown => readApprovals(text, file);
    expect(read).toThrow(ApprovalsFault);
    expect(read).toThrow(`${file}:`);
    expect(read).toThrow(message);
  });
});

describe('an approval', () => {
  const rows = readApprovals(row, file);

  it('makes a note of what it approves, and leaves the rest', () => {
    const other = finding();
    expect(approved([found, other], { file, rows, today })).toEqual([
      {
        ...found,
        severity: 'note',
        approved: { reason: 'Nobody has ever read it.', until: '2026-12-31' },
      },
      other,
    ]);
    expect(staleApprovals([found], { file, rows, today })).toEqual([]);
  });

  it('holds on its last day, and not on the next', () => {
    const last = { file, rows, today: '2026-12-31' };
    expect(approved([found], last)[0]?.severity).toBe('note');
    const after = { file, rows, today: '2027-01-01' };
    expect(approved([found], after)).toEqual([found]);
    expect(staleApprovals([found], after)).toMatchObject([
      { id: 'approval-stale', severity: 'error', file, line: 2, column: 3 },
    ]);
  });

  it.each([
    ['nothing is found', [], 'nothing with this fingerprint is found'],
    ['it is of something else', [{ ...found, id: 'other' }], 'the fingerprint is that of other'],
  ])('is stale when %s', (_, findings, reason) => {
    expect(approved(findings, { file, rows, today })).toEqual(findings);
    const [stale] = staleApprovals(findings, { file, rows, today });
    expect(stale?.text).toContain(reason);
  });
});
