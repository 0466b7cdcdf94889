// `npm run contract`: what `conversations contract` does, from the sources. See --help.
import { main } from '../src/cli/main.ts';
import type { Pipeline, PipelineAnswer } from '../src/cli/contract/pipeline.ts';
import { generate } from './generate/pipeline.ts';
import type { GenerateResult } from './generate/types.ts';

const pipeline: Pipeline = async (spec) =>
  answerOf(await generate({ spec, out: 'generated', check: true, color: false }));

function answerOf(result: GenerateResult): PipelineAnswer {
  switch (result.outcome) {
    case 'faulty':
      return { outcome: 'faulty', text: result.text, problems: result.problems };
    case 'stale':
      return { outcome: 'stale', text: result.diff, problems: [] };
    case 'refused':
      return { outcome: 'refused', text: result.message, problems: [] };
    case 'written':
    case 'unchanged':
      return { outcome: 'fresh', text: '', problems: [] };
  }
}

await main(['contract', ...process.argv.slice(2)], pipeline);
