/**
 * Messages between the main process and the utility processes, over a private port. Each process has a folder with its
 * `main.ts`, which calls `serve` with the handlers of its requests.
 */

import type { ExportUse } from '../../engine/core/drafts/export-use.ts';
import type { ImageHash } from '../../engine/core/richtext/model.ts';
import type { DrawingWatch, NamedDrawing } from '../../engine/jobs/drawing-watch.ts';
import type {
  FileChange,
  FormId,
  InputOf,
  OutputOf,
  ProcessName,
  Reply,
  RequestName,
  RequestsAt,
} from '../ipc/contract.ts';
import type { DocumentCard, OrganisationFreshness } from '../ipc/documents.ts';
import type { GrantId } from '../ipc/grant.ts';
import type { JournalId } from '../ipc/journal-id.ts';
import type { Settings } from '../ipc/settings.ts';

/**
 * Threads of a process that reads files of the user. A network share that does not respond blocks a thread; the other
 * threads serve the journal.
 */
export const DISK_THREADS = 64;

/** Absolute paths of folders, sent when a process starts. */
export interface Folders {
  /** Data folder of the app: journal, versions, pictures of open documents. */
  data: string;
  templates: string;
  fonts: string;
  /** The dictionary and the program that reads it. */
  spelling: string;
}

/** One opening of a document in a window, until the window closes the document. */
export interface Opening {
  /** Never reused, so that late responses for one opening do not touch the next. */
  id: number;
  window: number;
  /** Path and SHA-256 of the file as it was last read or written. null: the document has no file. */
  file: { path: string; hash: string } | null;
  /**
   * Paths of other files with its pictures: the export that it was opened from, or the files that a recovered journal
   * names.
   */
  cameFrom: readonly string[];
  /** The journals of this opening. */
  journals: Set<JournalId>;
}

/** The open documents and forms of all windows when a process starts, perhaps after it stopped. */
export interface OpenDocuments {
  openings: readonly Opening[];
  /** Forms of blocks with their holders. Opening 0: the form is being edited, and stays with its window until it is closed. */
  forms: readonly (readonly [FormId, Holder])[];
}

/** The first message to a process. */
export interface StartMessage {
  folders: Folders;
  open: OpenDocuments;
  /** Drawings that stopped this process before: previews refuse them. */
  slowDrawings: readonly ImageHash[];
}

/** Data of a request besides its input. */
export interface Context {
  settings: Settings;
  /** Time of the request: ISO 8601 with time zone. */
  now: string;
  /** The local day of `now`: `2026-11-25`. */
  today: string;
  /** Name of the user, or of the account. */
  by: string;
  /** The window that sent the request. */
  window: number;
  /** Id of the opening of that window (`Opening`). */
  opening: number;
  /** Paths of the files with the document of that window or its pictures. */
  pictureFiles: readonly string[];
  /** All open windows. */
  windows: readonly number[];
  /**
   * Paths of the grants in the input. `chosen`: the path that the user chose in the dialog of this request. `scratch`:
   * a temporary folder for this request.
   */
  paths: Readonly<Record<GrantId | 'chosen' | 'scratch', string | undefined>>;
}

/** The window and opening that hold a document or form (see `Opening`). */
export type Holder = Pick<Context, 'window' | 'opening'>;

/** Sent again when the process stops before its response, so every handler must be idempotent. */
export interface ProcessRequest<Name extends RequestName = RequestName> {
  id: number;
  name: Name;
  input: InputOf<Name>;
  context: Context;
}

/** Responses with a path where the window gets a grant. */
interface RawOutputs {
  exportDraft: Omit<OutputOf<'exportDraft'>, 'files'> & {
    files: { format: OutputOf<'exportDraft'>['files'][number]['format']; file: string; bytes: number }[];
    /** The record of this export in the library; null: the document has no quotes. */
    use: ExportUse | null;
  };
  readRecovery: { draft: string; file: string | null };
  openRecovery: OutputOf<'openRecovery'> & Pick<Opening, 'cameFrom'>;
  openForm: Pick<Opening, 'cameFrom'>;
  chooseLibrary: null;
  useLibrary: null;
  recentCards: Omit<DocumentCard, 'opened'>[];
  /** The path in its parts. */
  showBlockFile: { path: string[] };
  /** The pages, which the main process prints. */
  print: { pdf: Uint8Array; pages: number; organisation: OrganisationFreshness };
}
export type RawOutputOf<Name extends RequestName> = Name extends keyof RawOutputs ? RawOutputs[Name] : OutputOf<Name>;

/** Pages of a report that were read, of all. */
export interface PageCount {
  done: number;
  total: number;
}

export type ProcessMessage =
  /** The process starts to handle request `id`. */
  | { type: 'began'; id: number }
  | { type: 'reply'; id: number; reply: Reply<unknown> }
  | { type: 'progress'; window: number; stage: string; pages?: PageCount | undefined }
  /** Request `id` starts to draw this; null: it finished. */
  | { type: 'drawing'; id: number; drawing: NamedDrawing | null }
  /** The file of a window's document is not what this process last read or wrote. */
  | { type: 'changed'; window: number; file: string; how: FileChange }
  /** The content of the library folder changed. */
  | { type: 'library'; blocks: boolean; organisation: boolean };

/** The processes that draw get a watch, which limits the time of a drawing. */
export type ProcessHandlers<Place extends ProcessName> = {
  [Name in RequestsAt<Place>]: (
    input: InputOf<Name>,
    context: Context,
    progress: (stage: string, pages?: PageCount) => void,
    ...watch: Place extends 'press' | 'reports' ? [watch: DrawingWatch] : []
  ) => Promise<Reply<RawOutputOf<Name>>>;
};
