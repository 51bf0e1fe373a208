import type { DocumentType } from '../document-types/document-type.ts';
import type { Draft } from '../drafts/draft.ts';
import type { PlacedBlock } from '../drafts/instances.ts';
import type { HouseStyle } from '../house-styles/house-style.ts';
import type { PubRun } from '../publication/publication.ts';
import type { BlockId, LanguageTag, NodeId } from '../richtext/model.ts';
import type { Labels } from './labels.ts';
import type { ListCounter } from './lists.ts';
import type { NoteBook } from './notes.ts';
import type { DocumentTexts } from './texts/document-texts.ts';

/** A citation on the page: the number of its note, or words. */
export type CitationMark = { note: number } | { words: string };

/** What every part of composing needs to see. Only the note book and the list counter change on the way. */
export interface Composition {
  draft: Draft;
  type: DocumentType;
  houseStyle: HouseStyle;
  language: LanguageTag;
  texts: DocumentTexts;
  /** Pages the document is known to have; null before the first typesetting. */
  pages: number | null;
  /** The variant that is made; null: the document without variants. */
  audience: string | null;
  labels: Labels;
  notes: NoteBook;
  lists: ListCounter;
  /** Every block that stands in this variant, in document order. */
  placed: PlacedBlock[];
  /** Numbers of the demands that each block is a ground of. */
  groundOf: Map<BlockId, number[]>;
  /** Ids that a reference can point at. */
  knownTargets: Set<NodeId>;
  /** Citations and footnotes, whose numbers are known only when the whole document is composed. */
  noteIds: ReadonlySet<NodeId>;
  /** How each citation and footnote of the text is printed, by its id. */
  citations: Map<NodeId, CitationMark>;
  /** Runs whose typography is settled (citations, values): the Dutch setting passes them by. */
  settled: WeakSet<PubRun>;
}
