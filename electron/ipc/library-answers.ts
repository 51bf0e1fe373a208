/** What the library, the templates and the organisation are, as a window gets them. */

import type { Block } from '../../engine/core/blocks/block.ts';
import type { Decision, Votes } from '../../engine/core/blocks/motion.ts';
import type { DocumentType } from '../../engine/core/document-types/document-type.ts';
import type { HouseStyle } from '../../engine/core/house-styles/house-style.ts';
import type { BlockId } from '../../engine/core/richtext/model.ts';
import type { ImportResult, ProblemResult } from '../../engine/jobs/results.ts';
import type { Granted } from './grant.ts';

/** The whole library, as it stands now. */
export interface LibraryContents extends LibraryFacts {
  /** In the order of their ids. */
  blocks: Block[];
}

/** How the blocks of a library differ from an earlier state of them. */
export interface LibraryChanges extends LibraryFacts {
  /** New blocks, and those of which anything is different. */
  changed: Block[];
  /** Ids of the blocks that the earlier state had and this one lacks. */
  gone: BlockId[];
}

/** What a window gets of a library beside its blocks. */
export interface LibraryFacts {
  /** Names these blocks: `libraryChanges` tells what became different since. */
  state: string;
  /** The path of its folder, to show. */
  folder: string;
  decisions: WaitingDecision[];
  /** Files that could not be read, or not wholly; all else is loaded. */
  problems: ProblemResult[];
}

/** A decision of the Kamer that neither a file nor a person tied to a motion. */
export interface WaitingDecision {
  id: string;
  result: Decision['result'];
  date: string | null;
  /** Place on the agenda of that day; null: no file says it. */
  order: number | null;
  votes: Votes | null;
  /** The file that it came from. */
  file: string | null;
  /** Where a browser finds it whole; to copy. */
  addresses: string[];
}

/** A block that was written, or what stands in its place by now. */
export type BlockWriting =
  /** `lacks`: of each picture that it shows, and that the library goes without, a sentence. */
  | { outcome: 'written'; block: Block; lacks: string[] }
  /** Nothing was written. `block`: what stands in the library now; null where it is gone. */
  | { outcome: 'changed-elsewhere'; block: Block | null };

/** A revision of a block, with its text where that was kept. */
export interface BlockRevision {
  hash: string;
  /** ISO 8601 with time zone. */
  at: string;
  by: string;
  /** The whole block as it was; null: its text was not kept. */
  block: Block | null;
}

/** A recent document that shows or cites a block. */
export interface BlockUse {
  document: Granted;
  title: string;
  /** How often: as a block, as a ground, as a citation. */
  places: number;
}

/** What the renderer composes with. House styles have the organisation laid over them. */
export interface Templates {
  documentTypes: DocumentType[];
  houseStyles: HouseStyle[];
  /** By the id of a house style: its logo as a picture of the app's own scheme; null where it has none. */
  logos: Record<string, string | null>;
}

/** The organisation of a library. A text that is empty was not filled in. */
export interface OrganisationView {
  name: string;
  contactName: string;
  contactRole: string;
  phone: string;
  email: string;
  address: string;
  /** `#1c3d63`; null: that of the house style. */
  colour: string | null;
  /** `address`: of the app's own scheme, for an `<img>`. */
  logo: { name: string; address: string } | null;
}

/** What an import did. `undoable`: it is known what the whole of it wrote, and that is something to take back. */
export type ImportAnswer = ImportResult & { undoable: boolean };
