import type { StandardSchemaWithJSON, ToolAnnotations } from '@modelcontextprotocol/server';
import type * as z from 'zod';
import type { Docs } from '../docs/docs.ts';

/** What a tool answers: Markdown, in as few tokens as say it all. */
export type Answer = string | Promise<string>;

/** What takes so long to find out that only those wait for it who cannot do without. */
export type Need = 'history';

/** A row of the table of tools. */
export interface Tool {
  /** As calls name it. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** For models: what it answers, and when to ask it. */
  readonly description: string;
  readonly input: StandardSchemaWithJSON;
  readonly annotations: ToolAnnotations;
  readonly need?: Need | undefined;
  /** Takes what the schema let through; throws a ToolError when there is no answer. */
  readonly answer: (input: unknown, docs: Docs) => Answer;
}

interface ToolRow<Input extends z.ZodType> extends Pick<Tool, 'name' | 'title' | 'description'> {
  readonly input: Input;
  /** That of a tool that only reads what is here, unless told. */
  readonly annotations?: ToolAnnotations;
  readonly need?: Need;
  readonly answer: (input: z.output<Input>, docs: Docs) => Answer;
}

/** Types a row by its own input, and lists that as briefly as JSON Schema allows. */
export function tool<Input extends z.ZodType>(row: ToolRow<Input>): Tool {
  const { name, title, description, input, annotations = reading, need, answer } = row;
  return {
    name,
    title,
    description,
    input: brief(input),
    annotations,
    need,
    answer: (given, docs) => answer(input.parse(given), docs),
  };
}

const reading: ToolAnnotations = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};

/**
 * Its dialect is the protocol's own (2020-12), so it need not be named in every session; and what no
 * caller in earnest exceeds is told to those who do.
 */
function brief(input: z.ZodType): StandardSchemaWithJSON {
  const { $schema: _, ...schema } = input.toJSONSchema({
    io: 'input',
    override: ({ jsonSchema }) => {
      delete jsonSchema.minLength;
      delete jsonSchema.maxLength;
      delete jsonSchema.pattern;
      delete jsonSchema.propertyNames;
    },
  });
  const jsonSchema = { input: () => schema, output: () => schema };
  return { '~standard': { ...input['~standard'], jsonSchema } };
}
