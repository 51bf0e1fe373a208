import type { ExistingExport, FreeName, WithoutLibrary } from '../../../electron/ipc/documents.ts';
import type { CheckFinding } from '../../../engine/core/checks/list.ts';
import type { Carry } from '../../../engine/core/drafts/carry.ts';
import type { ExportFormat, FormatStep } from './export-steps.ts';

export interface ExportChoices {
  formats: ExportFormat[];
  houseStyle: string;
  /** Without extension. */
  name: string;
  showFolder: boolean;
  /** What Word and PDF files carry of the draft. */
  carry: Carry;
  /** Why it goes out with errors; null where there are none. */
  reason: string | null;
}

export type ExportState =
  | { state: 'ready' }
  | { state: 'busy'; steps: readonly FormatStep[] }
  | { state: 'failed'; message: string }
  | {
      state: 'done';
      files: readonly { format: ExportFormat; name: string; path: string }[];
      pages: number;
      /** What the Word and PDF files among them carry of the draft; null: there are none. */
      carry: Carry | null;
      reason: string | null;
      /** What could not be drawn as it was, a sentence each. */
      notes: readonly string[];
      /** null: the library was there, or none is chosen. */
      without: WithoutLibrary | null;
    };

/** Why it should not go out yet, or what to know before it does. */
export interface ExportFinding {
  /** A sentence. */
  message: string;
  /** Where it is about; null: no place to go to. */
  finding: CheckFinding | null;
}

export interface Replaced {
  there: readonly ExistingExport[];
  free: FreeName;
}

export interface ExportDialogProps {
  state: ExportState;
  /** What it begins with. */
  initial: ExportChoices;
  folder: string;
  /** Findings of severity error that nobody put aside. */
  errors: readonly ExportFinding[];
  /** Those of severity warning: they stop nothing. */
  warnings: readonly ExportFinding[];
  houseStyles: readonly { id: string; name: string }[];
  pages: { count: number; limit: number | null } | null;
  /** The first page in the house style that is chosen, as a picture; null: not set yet. */
  thumbnail: string | null;
  /** Another house style is looked at. */
  onHouseStyle: (id: string) => void;
  /** Files that stand there already and would be replaced, and a name under which none would be. */
  replaced: (name: string, formats: readonly ExportFormat[]) => Promise<Replaced>;
  /** As it is typed: the dialog may close and open again with it. */
  onReason: (reason: string) => void;
  onChooseFolder: () => void;
  /** `replaces`: SHA-256 of what is knowingly replaced. */
  onExport: (choices: ExportChoices, replaces: readonly string[]) => void;
  onCancel: () => void;
  onClose: () => void;
  onJump: (finding: CheckFinding) => void;
  /** Why a file that was made could not be opened or shown, a sentence. */
  notShown?: string | null | undefined;
  onOpenFile: (path: string) => void;
  onShowInFolder: (path: string) => void;
}
