import type { ExistingExport, FreeName, WithoutLibrary } from '../../../electron/ipc/documents.ts';
import type { CheckFinding } from '../../../engine/core/checks/list.ts';
import type { Carry } from '../../../engine/core/drafts/carry.ts';
import type { ExportPart, Format } from '../../../engine/core/publication/formats.ts';
import type { Purpose } from '../../../engine/core/publication/purpose.ts';
import type { PartStep } from './export-steps.ts';

export interface ExportChoices {
  formats: Format[];
  houseStyle: string;
  /** Without extension. */
  name: string;
  showFolder: boolean;
  /** Also writes a zip with the document, its sources and a list. */
  sources: boolean;
  /** The part of the draft that Word and PDF files contain. */
  carry: Carry;
  /** Why the user exports despite errors; null: there are no errors. */
  reason: string | null;
}

export type ExportState =
  | { state: 'ready' }
  | { state: 'busy'; steps: readonly PartStep[] }
  | { state: 'failed'; message: string }
  | {
      state: 'done';
      files: readonly { format: ExportPart; name: string; path: string }[];
      pages: number;
      /** The part of the draft that the Word and PDF files contain; null: there are no such files. */
      carry: Carry | null;
      reason: string | null;
      /** Sentences about content that could not be drawn as in the document. */
      notes: readonly string[];
      /** null: the library was readable, or none is chosen. */
      without: WithoutLibrary | null;
    };

/** An error or a warning of the checks. */
export interface ExportFinding {
  message: string;
  /** The finding to jump to; null: it has no position in the document. */
  finding: CheckFinding | null;
  /** The document can't be sent while this is open: no reason overrules it. */
  isNeeded?: boolean | undefined;
}

/** The parts that an export with these choices writes, in their order. */
export function listParts({ formats, sources }: Pick<ExportChoices, 'formats' | 'sources'>): ExportPart[] {
  return sources ? [...formats, 'sources'] : formats;
}

export interface Replaced {
  there: readonly ExistingExport[];
  free: FreeName;
}

export interface ExportDialogProps {
  state: ExportState;
  /** The choices with which the dialog opens. */
  initial: ExportChoices;
  purpose: Purpose;
  onPurpose: (purpose: Purpose) => void;
  /** The factions that have a part of the document; empty: it is not written for several. */
  factions: readonly string[];
  /** null: all of them. */
  faction: string | null;
  onFaction: (faction: string | null) => void;
  /** The usual name of the document for this faction. */
  nameFor: (faction: string | null, purpose: Purpose) => string;
  onCopyMail: () => void;
  /** Saves the table of a monitor as a spreadsheet; null for other types. */
  onSaveTable: (() => void) | null;
  /** Copies the part of the chosen faction. */
  onCopyPart: () => void;
  /** The result of the last copy, as a sentence; null: nothing was copied yet. */
  copied: string | null;
  folder: string;
  /** Findings of severity error that the user did not silence. */
  errors: readonly ExportFinding[];
  /** Findings of severity warning. They do not stop the export. */
  warnings: readonly ExportFinding[];
  /** Unknown facts that the document to be sent omits; empty for a concept. */
  omissions: readonly ExportFinding[];
  houseStyles: readonly { id: string; name: string }[];
  /** A text that a Member of Parliament hands in has no logo, name or colour of the organisation. */
  isForMember: boolean;
  pages: { count: number; annex?: number; limit: number | null } | null;
  /** Address of a picture of the first page in the chosen house style; null: not drawn yet. */
  thumbnail: string | null;
  /** Called when the user chooses another house style, to draw its first page. */
  onHouseStyle: (id: string) => void;
  /** Finds existing files that the export would replace, and a name under which it would replace none. */
  replaced: (name: string, parts: readonly ExportPart[]) => Promise<Replaced>;
  /** Called at each change of the reason, so that it survives closing the dialog. */
  onReason: (reason: string) => void;
  onChooseFolder: () => void;
  /** `replaces`: SHA-256 hashes of the existing files that the user agreed to replace. */
  onExport: (choices: ExportChoices, replaces: readonly string[]) => void;
  onCancel: () => void;
  onClose: () => void;
  onJump: (finding: CheckFinding) => void;
  /** Why an exported file could not be opened or shown, as a sentence. */
  notShown?: string | null | undefined;
  onOpenFile: (path: string) => void;
  onShowInFolder: (path: string) => void;
}
