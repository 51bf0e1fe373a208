/**
 * The form of a check, and its input and findings. Checks report errors and gaps of a draft before it leaves the organisation.
 * Each is a file with its rule and its messages, and a line in `list.ts`; `run-checks.ts` runs them all.
 */
import type { Block } from '../blocks/block.ts';
import type { DocumentType } from '../document-types/document-type.ts';
import type { Draft } from '../drafts/draft.ts';
import type { HouseStyle } from '../house-styles/house-style.ts';
import type { LayoutFacts, Publication } from '../publication/publication.ts';
import type { Purpose } from '../publication/purpose.ts';
import type { ReportReference } from '../reports/find-read-report.ts';
import type { ReportText } from '../reports/report-text.ts';
import type { InterfaceLanguage } from '../result.ts';
import type { BlockId, Location } from '../richtext/model.ts';
import type { Severity } from '../severity.ts';
import type { BlockUse } from './block-uses.ts';
import type { KnownPapers } from './known-papers.ts';
import type { TextPiece } from './text-pieces.ts';

/** Weight of a finding: an error stops an export, a warning and an info do not. */
export type FindingSeverity = Exclude<Severity, 'off'>;

/** Finds a library block by its id or an alias; undefined: not in the library; null: no library available. */
export type LibraryLookup = (id: BlockId) => Block | undefined | null;

/** The read report that is meant; null: it is not at hand. */
export type ReportLookup = (reference: ReportReference) => ReportText | null;

export interface CheckInput {
  draft: Draft;
  documentType: DocumentType;
  /** null: no library available, which the checks that compare with it report. */
  library: LibraryLookup | null;
  /** The Kamerstukken that the library knows (`collectKnownPapers`); null or absent: no library available. */
  papers?: KnownPapers | null;
  /** The reports that were read; absent: none, so the checks against reports are silent. */
  reports?: ReportLookup | undefined;
  /** The house style of the document; absent: its colours are not checked. */
  houseStyle?: HouseStyle | undefined;
  /** Measurements of the typesetter; null: no layout yet. */
  layout: LayoutFacts | null;
  /** The composed document; null: not composed, so that fields that only the page shows are not checked. */
  publication: Pick<Publication, 'body' | 'notes' | 'metadata' | 'running' | 'sheet'> | null;
  /** The purpose of `publication`; absent: `concept`. */
  purpose?: Purpose;
  /**
   * The same document composed as a concept, for a `publication` to be sent: its empty fields are the unknown facts that the
   * version to be sent omits. Absent: the checks see only the fields that are left.
   */
  concept?: Pick<Publication, 'body' | 'notes'>;
  /** The variant to check; absent: the document without variants. */
  audience?: string | null;
  /** `2026-11-25`, the day of the check. */
  today: string;
  /** The local day of a moment (ISO 8601), which may differ from the day in UTC. */
  dayOf: (moment: string) => string;
}

/** The input of each check, with the draft read once for all of them. */
export interface CheckContext extends CheckInput {
  library: LibraryLookup;
  /** Every text of the draft, in document order: title, own text, and placed blocks. */
  pieces: readonly TextPiece[];
  /** Every use of a block, in document order: placed, as a ground, cited. */
  uses: readonly BlockUse[];
  /** Findings of earlier checks. */
  earlier: readonly EarlierFinding[];
}

export interface EarlierFinding {
  check: string;
  block?: BlockId;
  values: { name?: string; missing?: readonly string[] };
}

/**
 * A finding of a check. `location` is null for the document as a whole or its title. For text of a library block it is
 * the instance, without a range: only the writer's own text has ranges.
 */
export interface RawFinding<Values> {
  location: Location | null;
  block?: BlockId;
  values: Values;
  /** JSON of the subject of the finding beyond `values`. A reason for silencing ends when it changes. */
  about?: unknown;
  /** The document can't be sent while this is open: a reason neither silences nor overrules it. */
  stopsSending?: boolean;
  /** About an unknown fact that the version to be sent omits. Always of severity info. */
  isOmitted?: boolean;
  /** The check lacked its input ('Niet gemeten'), a layout or a library. Always of severity info. */
  notMeasured?: boolean;
}

export interface CheckTexts<Values> {
  /** The subject of its findings, as a heading in a list of checks. */
  name: string;
  /** Heading of several findings. `count`: their number, with digits grouped as the language does. */
  many: (count: string) => string;
  /** One or two whole sentences about the finding. */
  message: (values: Values) => string;
  /** Why it matters and how to solve it. */
  help: string;
}

export interface Check<Code extends string, Values> {
  code: Code;
  /** Applies unless the document type overrides it. */
  severity: FindingSeverity;
  run: (context: CheckContext) => RawFinding<Values>[];
  texts: Record<InterfaceLanguage, CheckTexts<Values>>;
}

/** Keeps the code a literal type, so that the list of checks has every code and its values. */
export function defineCheck<const Code extends string, Values>(check: Check<Code, Values>): Check<Code, Values> {
  return check;
}
