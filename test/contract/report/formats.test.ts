import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/contract/report/formats/formats.ts';
import type { FormatName } from '../../../src/contract/report/formats/format-name.ts';
import type { Report } from '../../../src/contract/report/step.ts';
import { finding, hostile, report, step } from './reports.ts';
import { parseXml, type XmlNode } from './xml.ts';

const plain = { isColored: false, isVerbose: false };

function written(format: FormatName, given: Report, isVerbose = false): string {
  return formats[format].write(given, { ...plain, isVerbose });
}

const mixed = report(
  step({
    findings: [
      finding({ severity: 'note', id: 'operation-added', text: 'Operation was added.' }),
      finding({ usedBy: ['A', 'B', 'C', 'D', 'E'], operation: undefined }),
      finding({ severity: 'warning', id: 'property-odd', text: 'Property is odd.' }),
      finding({ severity: 'note', approved: { reason: 'nobody uses it', until: '2026-12-31' } }),
    ],
  }),
  step({ name: 'run', outcome: 'unknown', summary: 'The target is down.' }),
  step({ name: 'drift', outcome: 'skipped', summary: 'not asked for' }),
  step({ name: 'spec', outcome: 'holds', summary: 'sound' }),
);

describe.each(Object.keys(formats) as FormatName[])('the format %s', (format) => {
  it('never says that nothing breaks when something could not be looked at', () => {
    const text = written(format, report(step({ outcome: 'unknown', summary: 'no base' })));
    expect(text).not.toMatch(/no breaking changes/i);
    expect(text).toContain('no base');
  });

  it('ends with one newline', () => {
    expect(written(format, mixed)).toMatch(/[^\n]\n$/);
  });
});

describe('the table', () => {
  it('has a line a step, then the findings by what they are about, worst first', () => {
    const text = written('table', mixed);
    expect(text).toMatch(/ ✗ diff {6}a summary {2}1\.2 s\n {2}\? run {7}The target is down\./);
    expect(text).toContain('  - drift     skipped: not asked for\n');
    expect(text).toMatch(/schemas\/User\n {4}error .*FetchUser\n {4}warning .*note/s);
    expect(text).toContain('spec/schemas/User.yaml:23:3  property-removed  ');
    expect(text).toContain('used by 5 operations');
    expect(text).toContain('approved until 2026-12-31: nobody uses it');
    expect(text).toMatch(/Broken: diff\. Could not look: run\.\n$/);
  });

  it('cuts long lists, and says how much it left out', () => {
    const findings = Array.from({ length: 50 }, (_, index) => finding({ text: `Nr. ${index}.` }));
    const text = written('table', report(step({ findings })));
    expect(text).toContain('+20 more errors; --verbose shows them');
    expect(text.match(/Nr\. /g)).toHaveLength(30);
    expect(written('table', report(step({ findings })), true).match(/Nr\. /g)).toHaveLength(50);
  });

  it('gives rows to approve by when it is verbose', () => {
    const found = finding();
    const text = written('table', report(step({ findings: [found] })), true);
    expect(text).toContain(`- { fingerprint: '${found.fingerprint}', id: property-removed,`);
  });

  it('has colors on a terminal alone', () => {
    const escape = '\u001b[31m';
    expect(formats.table.write(mixed, { isColored: true, isVerbose: false })).toContain(escape);
    expect(written('table', mixed)).not.toContain(escape);
  });

  it('is safe for a terminal, and for a log that looks for commands', () => {
    const findings = [finding({ text: hostile, operation: hostile, repeat: hostile })];
    const text = written('table', report(step({ findings, summary: hostile })));
    expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
    for (const format of ['table', 'github'] as const) {
      const log = written(format, report(step({ findings, summary: hostile })));
      const commands = log.split('\n').filter((line) => line.trimStart().startsWith('::'));
      expect(commands).toHaveLength(format === 'github' ? 1 : 0);
    }
    expect(written('github', report(step({ findings })))).not.toContain('##[');
  });
});

describe('GitHub annotations', () => {
  it('stand on the lines, with everything escaped', () => {
    const found = finding({ file: 'a,b:c%.yaml', text: 'one\r\ntwo: 100%', operation: undefined });
    expect(annotations(report(step({ findings: [found] })))).toEqual([
      '::error title=diff%3A property-removed,file=a%2Cb%3Ac%25.yaml,line=23,col=3::one%0D%0Atwo: 100%25 (used by FetchUser)',
    ]);
  });

  it('are at most ten errors and ten warnings, worst first, and say how many more there are', () => {
    const findings = [
      ...Array.from({ length: 13 }, () => finding({ severity: 'warning' })),
      ...Array.from({ length: 25 }, () => finding()),
      finding({ severity: 'note' }),
    ];
    const unknown = step({ name: 'run', outcome: 'unknown', summary: 'The target is down.' });
    const lines = annotations(report(step({ findings }), unknown));
    expect(lines).toHaveLength(21);
    expect(lines[0]).toBe('::error title=contract run::The target is down.');
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
    expect(lines.at(-1)).toBe(
      '::notice title=contract::+16 more errors, +3 more warnings: see the summary.',
    );
  });
});

function annotations(given: Report): readonly string[] {
  return written('github', given)
    .split('\n')
    .filter((line) => line.startsWith('::'));
}

describe('JSON', () => {
  it('has all there is, and a row to approve each error by', () => {
    const read = JSON.parse(written('json', mixed));
    expect(read).toMatchObject(JSON.parse(JSON.stringify(mixed)));
    const rows = read.steps[0].findings.map(({ approval }: { approval?: string }) => approval);
    expect(rows).toEqual([undefined, expect.stringContaining('fingerprint'), undefined, undefined]);
  });
});

describe('JUnit', () => {
  it('has a suite a step and a case for each rule of each operation', () => {
    const findings = [finding(), finding({ text: 'Again.' }), finding({ operation: 'ListUser' })];
    const root = parseXml(written('junit', report(step({ findings }))));
    expect(root).toMatchObject({ name: 'testsuites', attributes: { tests: '2', failures: '2' } });
    const [suite] = root.children;
    expect(suite?.children.map(({ attributes }) => attributes)).toEqual([
      {
        name: 'property-removed',
        classname: 'contract.diff.FetchUser',
        file: 'spec/schemas/User.yaml',
        line: '23',
      },
      {
        name: 'property-removed',
        classname: 'contract.diff.ListUser',
        file: 'spec/schemas/User.yaml',
        line: '23',
      },
    ]);
    expect(suite?.children[0]?.children[0]?.text).toMatch(/was removed.*Again\./s);
  });

  it('tells a step that could not look from one that was skipped and one that holds', () => {
    const root = parseXml(written('junit', mixed));
    expect(root.attributes).toMatchObject({
      tests: '7',
      failures: '1',
      errors: '1',
      skipped: '1',
    });
    const kinds = root.children.map(({ children }) => children.map(kindOf));
    expect(kinds).toEqual([
      ['system-out', 'failure', 'system-out', 'system-out'],
      ['error'],
      ['skipped'],
      ['system-out'],
    ]);
  });

  it('holds any text', () => {
    const root = parseXml(
      written('junit', report(step({ findings: [finding({ text: hostile })] }))),
    );
    const text = root.children[0]?.children[0]?.children[0]?.text;
    expect(text).toContain('<script>alert("1")</script> ]]> \ufffd\ufffd[2J @everyone');
    expect(text).toContain('A&B &amp;');
  });
});

function kindOf({ children }: XmlNode): string | undefined {
  return children[0]?.name;
}

describe('SARIF', () => {
  const log = JSON.parse(written('sarif', mixed));
  const [run] = log.runs;

  it('has a rule for each id, with help', () => {
    expect(log.version).toBe('2.1.0');
    const rules: { id: string; help: { text: string } }[] = run.tool.driver.rules;
    expect(rules.map(({ id }) => id)).toEqual([
      'property-removed',
      'property-odd',
      'operation-added',
    ]);
    for (const { help } of rules) expect(help.text.length).toBeGreaterThan(20);
  });

  it('has a result for each finding, with its place and fingerprint', () => {
    expect(run.results).toHaveLength(4);
    const [first] = run.results;
    expect(first).toMatchObject({
      ruleId: 'property-removed',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'spec/schemas/User.yaml' },
            region: { startLine: 23, startColumn: 3 },
          },
        },
      ],
    });
    expect(Object.values(first.partialFingerprints)).toEqual([
      expect.stringMatching(/^[0-9a-f]{12}$/),
    ]);
    for (const { ruleId, ruleIndex } of run.results) {
      expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    }
  });

  it('says what could not be looked at, and what was approved', () => {
    expect(run.invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          { level: 'error', message: { text: 'run: The target is down.' } },
        ],
      },
    ]);
    const approvals = run.results.flatMap(
      (result: { suppressions?: object[] }) => result.suppressions ?? [],
    );
    expect(approvals).toEqual([{ kind: 'external', justification: 'nobody uses it' }]);
  });
});

describe('Markdown', () => {
  it('has the steps as a table, and a section for each kind of finding', () => {
    const text = written('markdown', mixed);
    expect(text).toMatch(/^<!-- contract-check -->\n/);
    expect(text).toContain('| ❌ | diff | a summary |');
    expect(text).toContain('| ➖ | drift | skipped: not asked for |');
    expect(text).toMatch(/### Breaks the contract \(diff, 1\).*### Worth a look \(diff, 1\)/s);
    expect(text).toContain('<details><summary>Other changes and notes (diff, 2)</summary>');
  });

  it('calls nobody, and is nothing but text', () => {
    const findings = [finding({ text: hostile, operation: hostile })];
    const text = written('comment', report(step({ findings, summary: hostile })));
    expect(text).not.toContain('<script>');
    expect(text).not.toContain('@everyone');
    expect(text).not.toMatch(/(?<!\\)\]\(http/);
    const row = text.split('\n').find((line) => line.startsWith('| ❌'));
    expect(row?.match(/(?<!\\)\|/g)).toHaveLength(4);
  });

  it.each([
    ['comment', 65_536],
    ['markdown', 1024 * 1024],
  ] as const)('as a %s keeps to %i, with whole findings', (format, most) => {
    const findings = Array.from({ length: 30_000 }, (_, index) =>
      finding({
        severity: index % 2 === 0 ? 'error' : 'note',
        operation: `Operation${index % 50}`,
        text: `Größe ${index} hat sich geändert, und das auf eine lange Art.`,
      }),
    );
    const text = written(format, report(step({ findings })));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(most);
    expect(Buffer.byteLength(text)).toBeGreaterThan(most * 0.97);
    const shown = text.match(/^- Größe/gm)?.length ?? 0;
    const [, left = ''] = /… and (\d+) more, left out/.exec(text) ?? [];
    expect(shown + Number(left)).toBe(15_000);
    expect(text).toContain('Other changes and notes (diff, 15000): left out for want of room.');
  });
});
