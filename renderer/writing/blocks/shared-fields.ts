import type { BlockKind } from '../../../engine/core/blocks/block.ts';
import type { Source } from '../../../engine/core/citations/source.ts';
import type { ContentNode } from '../../../engine/core/richtext/model.ts';
import type { BodyFieldProps } from './body-field.tsx';
import type { BlockFormProps } from './form-context.ts';
import type { SourceFieldProps } from './source-field.tsx';
import type { TitleFieldProps } from './title-field.tsx';

/** Props of a field that several forms share. Its `onChange` returns the whole block. */
type Shared<Props, Name extends keyof Props> = Pick<Props, Name | (keyof Props & 'onChange')>;

export function getTitleFieldProps<Kind extends BlockKind>({
  block,
  onChange,
  context,
}: BlockFormProps<Kind>): Shared<TitleFieldProps, 'block' | 'context'> {
  return { block, context, onChange: (title: string) => onChange({ ...block, title }) };
}

export function getBodyFieldProps<Kind extends BlockKind>({
  block,
  onChange,
  context,
}: BlockFormProps<Kind>): Shared<BodyFieldProps, 'body' | 'lang' | 'context'> {
  const { body, language: lang } = block;
  return { body, lang, context, onChange: (next: ContentNode[]) => onChange({ ...block, body: next }) };
}

/** For the kinds with a `source` field. */
export function getSourceFieldProps<Sourced extends { source: Source | null }>({
  block,
  onChange,
}: {
  block: Sourced;
  onChange: (block: Sourced) => void;
}): Shared<SourceFieldProps, 'source'> {
  const { source } = block;
  return { source, onChange: (next: Source | null) => onChange({ ...block, source: next }) };
}
