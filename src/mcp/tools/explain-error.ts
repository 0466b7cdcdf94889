import * as z from 'zod';
import { errorText } from './error/error-text.ts';
import { tool, type Tool } from './tool.ts';

export const explainError: Tool = tool({
  name: 'explain_error',
  title: 'Explain an error',
  description:
    'What a fault means and what to do about it: of a code, or of whatever was answered or thrown.',
  input: z.strictObject({
    error: z.string().trim().min(1).max(10_000).describe('code, HTTP status or pasted fault'),
    operation: z.string().trim().min(1).max(500).optional().describe('what was called'),
  }),
  answer: errorText,
});
