import type { BlockKind, BlockOf } from '../../../engine/core/blocks/block.ts';

/** Fields that the aside of the form and its menu show, or that only the program fills in. */
type FieldElsewhere =
  | 'id'
  | 'kind'
  | 'aliases'
  | 'language'
  | 'blockStatus'
  | 'tags'
  | 'themes'
  | 'note'
  | 'revision'
  | 'revisions'
  | 'provenance';

/** A field that the form of a kind shows. Its name leads the focus to it: `findFieldControl`. */
export type FormField<Kind extends BlockKind = BlockKind> = {
  [Each in Kind]: Exclude<keyof BlockOf<Each>, FieldElsewhere>;
}[Kind];

/** A field with a name in comparisons and in the history of a block. */
export type NamedField = FormField | 'blockStatus' | 'language';
/** A field that is compared as a whole. The body is compared by paragraph, `andOthers` with the movers. */
export type ComparedField = Exclude<NamedField, 'language' | 'body' | 'andOthers'>;
