import type { SearchColumn, SearchWordsOf } from './search-words.ts';

/** How the program treats one field of a block. Each kind has a rule for each of its fields, beside its schema. */
export interface FieldRule<Value> {
  /**
   * `content`: part of the revision and compared, because a document can print it. `compared`: compared only. `internal`:
   * for the library and colleagues.
   */
  readonly role: 'content' | 'compared' | 'internal';
  /** Whether exported documents contain it. `by use`: `publish-draft.ts` decides from how the document uses the block. */
  readonly published: boolean | 'by use';
  /** Where a search finds it, and which words of it. */
  readonly search: readonly (readonly [SearchColumn, SearchWordsOf<Value>])[];
}

/** A missing field does not compile. */
export type FieldRules<Fields> = { readonly [Name in keyof Fields]: FieldRule<Fields[Name]> };
