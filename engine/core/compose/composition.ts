import type { DocumentType } from '../document-types/document-type.ts';
import type { Draft } from '../drafts/draft.ts';
import type { PlacedBlock } from '../drafts/instances.ts';
import type { HouseStyle } from '../house-styles/house-style.ts';
import type { PubRun } from '../publication/publication.ts';
import type { Purpose } from '../publication/purpose.ts';
import type { BlockId, Inline, LanguageTag, NodeId } from '../richtext/model.ts';
import type { Labels } from './labels.ts';
import type { ListCounter } from './lists.ts';
import type { NoteBook } from './notes.ts';
import type { DocumentTexts } from './texts/document-texts.ts';

/** A printed citation: the number of its note, or its text. `seeNote`: the note that the text refers to. */
export type CitationMark = { note: number } | { words: string; seeNote?: number };

/** A question in the part of a faction. */
export interface FactionQuestion {
  /** The faction as the heading of the part names it; null: an earlier question of the part named it. */
  faction: Inline | null;
}

/** Context that all parts of compose share. Only the note book, the list counter and the marks of citations change. */
export interface Composition {
  draft: Draft;
  type: DocumentType;
  houseStyle: HouseStyle;
  language: LanguageTag;
  texts: DocumentTexts;
  /** Known page count of the document; null before the first typesetting. */
  pages: number | null;
  purpose: Purpose;
  /** The variant; null: the document without variants. */
  audience: string | null;
  /** The rows of a motion monitor are composed as blocks with their follow-up. */
  monitorAsBlocks: boolean;
  labels: Labels;
  /** Blocks in sections that print questions without a number. */
  plainQuestions: ReadonlySet<NodeId>;
  /** Questions in the part of a faction, in the order of the text. */
  factionQuestions: ReadonlyMap<NodeId, FactionQuestion>;
  notes: NoteBook;
  lists: ListCounter;
  /** The blocks of this variant, in document order. */
  placed: PlacedBlock[];
  /** The same blocks by the id of their instance. */
  placedById: ReadonlyMap<NodeId, PlacedBlock>;
  /** Numbers of the demands that each block supports. */
  groundOf: Map<BlockId, number[]>;
  /** Ids of possible targets of a reference. */
  knownTargets: Set<NodeId>;
  /** Ids of citations and footnotes, whose numbers are known only at the end. */
  noteIds: ReadonlySet<NodeId>;
  /** The printed mark of each citation and footnote, by its id. */
  citations: Map<NodeId, CitationMark>;
  /** Runs with final typography (citations, values), which Dutch typography skips. */
  settled: Set<PubRun>;
}
