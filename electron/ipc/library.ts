/** Reports of the app about the library, the templates and the organisation. */

import type { Block } from '../../engine/core/blocks/block.ts';
import type { Decision, Votes } from '../../engine/core/blocks/motion.ts';
import type { DocumentType } from '../../engine/core/document-types/document-type.ts';
import type { ExportUse } from '../../engine/core/drafts/export-use.ts';
import type { HouseStyle } from '../../engine/core/house-styles/house-style.ts';
import type { BlockId } from '../../engine/core/richtext/model.ts';
import type { Severity } from '../../engine/core/severity.ts';
import type { ImportResult, ProblemResult } from '../../engine/jobs/results.ts';
import type { GrantedFile } from './grant.ts';

/** The whole library. */
export interface LibraryContents extends LibraryFacts {
  /** In the order of their ids. */
  blocks: Block[];
}

/** How the blocks of a library differ from an earlier state. */
export interface LibraryChanges extends LibraryFacts {
  /** New and changed blocks. */
  changed: Block[];
  /** Ids of removed blocks. */
  removed: BlockId[];
}

/** Facts about a library that a window gets beside its blocks. */
export interface LibraryFacts {
  /** Id of this state of the blocks: `libraryChanges` reports the difference from it. */
  state: string;
  /** The path of its folder, to show. */
  folder: string;
  decisions: WaitingDecision[];
  /** Files that could not be read, or only in part; everything else is loaded. */
  problems: ProblemResult[];
}

/** A decision of the Kamer that neither a file nor the user has tied to a motion. */
export interface WaitingDecision {
  id: string;
  result: Decision['result'];
  date: string | null;
  /** Place on the agenda of that day; null: unknown. */
  order: number | null;
  votes: Votes | null;
  /** The file that it was read from. */
  file: string | null;
  /** Web addresses of the whole text, to copy. */
  addresses: string[];
}

/** Whether a block was written. */
export type BlockWriteResult =
  /** `pictureWarnings`: a sentence for each picture that the block shows and the library lacks. */
  | { outcome: 'written'; block: Block; pictureWarnings: string[] }
  /** Nothing was written. `block`: the current block in the library; null when it is gone. */
  | { outcome: 'changed-elsewhere'; block: Block | null };

/** A revision of a block, with its text where that was kept. */
export interface BlockRevision {
  hash: string;
  /** ISO 8601 with time zone. */
  at: string;
  by: string;
  /** The whole block at that revision; null: its text was not kept. */
  block: Block | null;
}

/** A recent document that shows or cites a block. */
export interface DocumentWithBlock {
  document: GrantedFile;
  title: string;
  /** How often: as a block, as a ground or as a citation. */
  places: number;
  /** Day of its debate; null: not filled in, or the document has none. */
  debateDate: string | null;
  /** When it was last changed (ISO 8601); null: the file could not be read. */
  modified: string | null;
}

/** An export that used a quote, as the library noted it. */
export type ExportWithBlock = Pick<ExportUse, 'at' | 'title' | 'purpose' | 'faction'>;

/** The templates with which the renderer composes. The house styles already contain the organisation. */
export interface Templates {
  documentTypes: DocumentType[];
  houseStyles: HouseStyle[];
  /** By house style id: its logo as an address of the app's own scheme; null when it has none. */
  logos: Record<string, string | null>;
}

/** The organisation of a library. An empty text was not filled in. */
export interface OrganisationView {
  name: string;
  contactName: string;
  contactRole: string;
  phone: string;
  email: string;
  address: string;
  /** `#1c3d63`; null: the colour of the house style. */
  colour: string | null;
  /** `address`: of the app's own scheme, for an `<img>`. */
  logo: { name: string; address: string } | null;
  /** Severities of checks that differ from the usual ones. */
  checks: Record<string, Severity>;
}

/** The result of an import. `undoable`: the app knows everything that it wrote, and it wrote something. */
export type ImportOutcome = ImportResult & { undoable: boolean };
