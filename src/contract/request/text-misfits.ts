import type { Description, Schema } from '../../description/description.ts';
import type { Misfit, Validate } from '../validate.ts';
import { valueOf } from './text-value.ts';
import { isFields, type Texts } from './texts.ts';

/** What does not fit, and whether a server that takes it all the same is only being kind. */
export interface TextMisfit extends Misfit {
  readonly isLenient: boolean;
}

/**
 * Why no value that these texts may stand for fits the schema; empty if one does. An empty text
 * says nothing: it is how forms leave a field out.
 */
export function textMisfits(
  schema: Schema,
  texts: Texts,
  { resolve }: Description,
  validate: Validate,
): readonly TextMisfit[] {
  const strict = validate(schema, valueOf(schema, texts, resolve));
  if (strict.length === 0) return [];
  const found = fewer(strict, validate(schema, asTexts(strict))).filter(
    ({ value }) => value !== '',
  );
  if (found.length === 0) return [];
  const lenient = validate(schema, valueOf(schema, texts, resolve, { isLenient: true }));
  return found.map((misfit) => {
    const still = lenient.find(({ pointer, value }) => pointer === misfit.pointer && value !== '');
    return still ? { ...still, isLenient: false } : { ...misfit, isLenient: true };
  });

  /** Under a union "7" may be the text or the number, so what does not fit is left a text. */
  function asTexts(misfits: readonly Misfit[]): unknown {
    if (!isFields(texts)) return texts;
    const left = new Set(misfits.map(({ pointer }) => pointer.split('/')[1] ?? ''));
    return valueOf(schema, texts, resolve, { left });
  }
}

function fewer(ones: readonly Misfit[], others: readonly Misfit[]): readonly Misfit[] {
  return others.length < ones.length ? others : ones;
}
