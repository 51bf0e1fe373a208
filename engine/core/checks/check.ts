import type { Block } from '../blocks/block.ts';
import type { DocumentType, Severity } from '../document-types/document-type.ts';
import type { Draft } from '../drafts/draft.ts';
import type { LayoutFacts, Publication } from '../publication/publication.ts';
import type { InterfaceLanguage } from '../result.ts';
import type { BlockId, Location } from '../richtext/model.ts';
import type { BlockUse } from './block-uses.ts';
import type { TextPiece } from './text-pieces.ts';

/** How much a finding weighs: an error stops an export, a warning and an info do not. */
export type FindingSeverity = Exclude<Severity, 'off'>;

/** A block of the library under its id or an alias; undefined: not in the library; null: no library at hand. */
export type LibraryLookup = (id: BlockId) => Block | undefined | null;

export interface CheckInput {
  draft: Draft;
  documentType: DocumentType;
  /** null: no library at hand; the checks that compare with it then say so. */
  library: LibraryLookup | null;
  /** What the typesetter measured; null: not laid out. */
  layout: LayoutFacts | null;
  /** What was composed of this draft; null: not composed, and fields that only the page shows are not looked for. */
  publication: Pick<Publication, 'body' | 'notes' | 'metadata' | 'running'> | null;
  /** The variant that is checked, as `compose` prints it; the document without variants where absent. */
  audience?: string | null;
  /** `2026-11-25`, the day on which the check is made. */
  today: string;
  /** The day of a moment (ISO 8601) where the check is made; in UTC it may be another. */
  dayOf: (moment: string) => string;
}

/** What each check looks at: the input, and the draft read once for all of them. */
export interface CheckContext extends CheckInput {
  library: LibraryLookup;
  /** Every text of the draft, in document order: title, own text, and the blocks that stand in it. */
  pieces: readonly TextPiece[];
  /** Every place where the draft uses a block, in document order: placed, as a ground, cited. */
  uses: readonly BlockUse[];
  /** What the checks before this one found. */
  earlier: readonly EarlierFinding[];
}

export interface EarlierFinding {
  check: string;
  block?: BlockId;
  values: { name?: string; missing?: readonly string[] };
}

/**
 * A finding as a check gives it. `location` is null where it is about the document as a whole or its title. In the text
 * of a block that comes from the library the location is the block instance, without a range: only own text has a range.
 */
export interface RawFinding<Values> {
  location: Location | null;
  block?: BlockId;
  values: Values;
  /** JSON: what the finding is about that `values` do not hold. A reason to put the finding aside lapses when it changes. */
  about?: unknown;
  /** The check could not look, and says so: 'niet gemeten'. Always of severity info. */
  notMeasured?: boolean;
}

export interface CheckTexts<Values> {
  /** One or two whole sentences: what was found. */
  message: (values: Values) => string;
  /** Why it matters and what to do. */
  help: string;
}

export interface Check<Code extends string, Values> {
  code: Code;
  /** Where the document type says nothing. */
  severity: FindingSeverity;
  run: (context: CheckContext) => RawFinding<Values>[];
  texts: Record<InterfaceLanguage, CheckTexts<Values>>;
}

/** Keeps the code a literal, so that the list knows every code and its values. */
export function defineCheck<const Code extends string, Values>(check: Check<Code, Values>): Check<Code, Values> {
  return check;
}
