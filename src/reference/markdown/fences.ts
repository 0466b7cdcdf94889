/** Neighbouring lines that are all text, or one whole block of code with its fences. */
export interface Segment {
  readonly kind: 'text' | 'code';
  readonly lines: readonly string[];
}

/**
 * Parts Markdown at its fences (CommonMark, 4.5) and ends what was left open. A fence deep in a
 * list counts as text: it ends with its list.
 */
export function segmentsOf(lines: readonly string[]): readonly Segment[] {
  const segments: Segment[] = [];
  let fence: Fence | undefined;
  let open: string[] = [];
  const end = (kind: Segment['kind']) => {
    if (open.length > 0) segments.push({ kind, lines: open });
    open = [];
  };
  for (const line of lines) {
    if (fence !== undefined && leaves(line, fence)) {
      open.push(closing(fence));
      end('code');
      fence = undefined;
    }
    if (fence === undefined) {
      fence = fenceOf(line);
      if (fence !== undefined) end('text');
      open.push(line);
    } else {
      open.push(line);
      if (!closes(line, fence)) continue;
      end('code');
      fence = undefined;
    }
  }
  if (fence !== undefined) open.push(closing(fence));
  end(fence === undefined ? 'text' : 'code');
  return segments;
}

interface Fence {
  readonly indent: string;
  readonly marks: string;
}

function fenceOf(line: string): Fence | undefined {
  const [, indent = '', marks = '', info = ''] = /^( {0,3})(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  if (marks === '' || (marks.startsWith('`') && info.includes('`'))) return undefined;
  return { indent, marks };
}

function closes(line: string, { marks }: Fence): boolean {
  const text = line.trim();
  const onlyMarks = text.replaceAll(marks.charAt(0), '') === '';
  return /^ {0,3}\S/.test(line) && onlyMarks && text.length >= marks.length;
}

/** A line that stands further left than the fence may have left the list that the fence is in. */
function leaves(line: string, { indent }: Fence): boolean {
  return line.trim() !== '' && !line.startsWith(indent);
}

function closing({ indent, marks }: Fence): string {
  return `${indent}${marks}`;
}
