import type { Sample, SampleLanguage } from '../../reference/reference.ts';
import type { ExampleCall } from '../../reference/samples/call/call.ts';
import { samplesOfCall } from '../../reference/samples/samples.ts';
import type { Docs } from '../docs/docs.ts';
import { ToolError } from '../tools/tool-error.ts';

/** The call in one language; throws a ToolError that names those that have words for it. */
export function sampleOf(call: ExampleCall, language: SampleLanguage, { own }: Docs): Sample {
  const samples = samplesOfCall(call, { own });
  const found = samples.find((sample) => sample.language === language);
  if (found !== undefined) return found;
  const others = samples.map((sample) => sample.language).join(', ');
  throw new ToolError(`${language} has no words for this call. Choose one of: ${others}.`);
}
