import type { OpenApiDocument } from '../../src/description/description.ts';
import type { Artefacts, Types } from './bundle.ts';
import { startThread, type Thread } from './thread.ts';
import { stopwatch } from './stopwatch.ts';
import type { Problem, ProblemFormat, ReportStage } from './types.ts';

export interface RedoclyQuestion {
  readonly spec: string;
  readonly configPath: string | undefined;
  readonly format: ProblemFormat;
  readonly color: boolean;
  readonly task: 'bundle and lint' | 'bundle' | 'lint';
}

/** `json`, if the spec can be bundled and shall be, and then a last word. */
export type RedoclyAnswer = { readonly json: string } | Checked | Refusal;

export interface Checked {
  /** Errors, and the warnings a redocly.yaml asks for. */
  readonly problems: readonly Problem[];
  readonly warnings: number;
  readonly text: string;
  /** Every file and folder of the spec the answer depends on. */
  readonly hashes: readonly Hash[];
  /** redocly.yaml, and the modules of its rule plugins: a change needs a new thread. */
  readonly configHashes: readonly Hash[];
}

export type Hash = readonly [path: string, hash: string | null];

export interface TypesQuestion {
  readonly json: string;
}

export type TypesAnswer = { readonly types: Types } | { readonly failure: string };

export type Compilation = { readonly checked: Checked; readonly artefacts?: Artefacts } | Refusal;

export interface Refusal {
  readonly refused: string;
}

/** Two threads, one for each heavy library: they load and work side by side, and can be kept. */
export interface Compiler {
  /** Nothing is written here. Artefacts are missing when the spec is at fault. */
  compile(question: Omit<RedoclyQuestion, 'task'>, report: ReportStage): Promise<Compilation>;
  close(): Promise<void>;
}

/**
 * `keepWarm` starts Redocly twice, to lint and to bundle at the same time: a slower start, and then
 * every run is faster.
 */
export function startCompiler({ keepWarm = false } = {}): Compiler {
  const redocly = startThread<RedoclyQuestion, RedoclyAnswer>(threadFile('redocly'));
  const linter = keepWarm
    ? startThread<RedoclyQuestion, RedoclyAnswer>(threadFile('redocly'))
    : undefined;
  const typesThread = startThread<TypesQuestion, TypesAnswer>(threadFile('types'));
  // The emitters load while the threads do.
  const emitting = import('./artefacts.ts');
  let previous: Promise<unknown> = Promise.resolve();

  return {
    async compile(question, report) {
      await previous;
      const lap = stopwatch();
      redocly.ask({ ...question, task: linter ? 'bundle' : 'bundle and lint' });
      linter?.ask({ ...question, task: 'lint' });
      await redocly.ready;
      report({ stage: 'load', milliseconds: lap(), detail: 'Redocly, and TypeScript beside it' });

      let made: Promise<Artefacts | Problem> | undefined;
      let answer = await redocly.next();
      if ('json' in answer) {
        const { json } = answer;
        // First of all, for it takes longest.
        const types = typesOf(json, typesThread);
        const document: OpenApiDocument = JSON.parse(json);
        report({ stage: 'bundle', milliseconds: lap(), detail: counted(document) });
        const { emitAll } = await emitting;
        made = emitAll({ json, document, types }, report).catch(typesFault);
        previous = made;
        answer = await redocly.next();
      }
      const checked = linter ? together(answer, await linter.next()) : lastWord(answer);
      if ('refused' in checked) return checked;
      report({ stage: 'lint', milliseconds: lap(), detail: verdict(checked) });
      if (checked.problems.some(isError) || made === undefined) return { checked };
      const artefacts = await made;
      if ('rule' in artefacts) return { checked: withProblem(checked, artefacts) };
      return { checked, artefacts };
    },
    async close() {
      await Promise.all([redocly.close(), linter?.close(), typesThread.close()]);
    },
  };
}

function lastWord(answer: RedoclyAnswer): Checked | Refusal {
  if ('json' in answer) throw new Error('Redocly spoke out of turn.');
  return answer;
}

/** What cannot be bundled cannot be linted in earnest; then only the first answer counts. */
function together(bundled: RedoclyAnswer, linted: RedoclyAnswer): Checked | Refusal {
  const [first, second] = [lastWord(bundled), lastWord(linted)];
  if ('refused' in first || first.problems.some(isError)) return first;
  if ('refused' in second) return second;
  return {
    problems: [...first.problems, ...second.problems],
    warnings: first.warnings + second.warnings,
    text: first.text + second.text,
    // Where the two read different versions of a file, both are listed: so something has changed.
    hashes: [...first.hashes, ...second.hashes],
    configHashes: second.configHashes,
  };
}

function threadFile(name: string): URL {
  return new URL(`./threads/${name}.js`, import.meta.url);
}

async function typesOf(json: string, thread: Thread<TypesQuestion, TypesAnswer>): Promise<Types> {
  thread.ask({ json });
  const answer = await thread.next();
  if ('types' in answer) return answer.types;
  throw new Error(answer.failure);
}

function typesFault(error: unknown): Problem {
  const why = error instanceof Error ? error.message : String(error);
  return { severity: 'error', rule: 'types', message: `The types could not be made: ${why}` };
}

function withProblem(checked: Checked, problem: Problem): Checked {
  const problems = [...checked.problems, problem];
  return { ...checked, problems, text: `${checked.text}${problem.message}\n` };
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

function counted({ paths = {}, components }: OpenApiDocument): string {
  const schemas = Object.keys(components?.['schemas'] ?? {}).length;
  return `${Object.keys(paths).length} paths, ${schemas} schemas`;
}

function verdict({ problems, warnings }: Checked): string {
  return `${problems.filter(isError).length} errors, ${warnings} warnings`;
}
