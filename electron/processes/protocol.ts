/** What the main process and the processes that work say to each other, over a port that only they hold. */

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
 * Threads of a process that asks for files of a person. A share that is away holds the thread that asked; those that are left
 * serve the journal.
 */
export const DISK_THREADS = 64;

/** Where things stand; given once, when a process starts. Absolute paths. */
export interface Folders {
  /** The app's own data: journal, versions, pictures of open documents. */
  data: string;
  templates: string;
  fonts: string;
  /** The dictionary and the program that reads it. */
  spelling: string;
}

/** One opening of a document in a window, until the window leaves it. */
export interface Opening {
  /** Used once: what is late for one opening never touches the next. */
  id: number;
  window: number;
  /** As it was last read or written: its path and SHA-256. null: it stands in no file. */
  file: { path: string; hash: string } | null;
  /** Paths of other files that have its pictures: of the export that it came out of, and what a crash left says of it. */
  cameFrom: readonly string[];
  /** Those that it writes. */
  journals: Set<JournalId>;
}

/** What windows have open when a process starts, which after a stop may be much. */
export interface OpenBefore {
  openings: readonly Opening[];
  /** Forms of blocks, with who has each; opening 0: it is written in, and stays its window's whatever that leaves. */
  forms: readonly (readonly [FormId, Holder])[];
}

/** The first message to a process. */
export interface Start {
  folders: Folders;
  open: OpenBefore;
  /** Drawings at which this process was ended before: previews refuse them. */
  slowDrawings: readonly ImageHash[];
}

/** What a request may know of the world besides its input. */
export interface Context {
  settings: Settings;
  /** ISO 8601 with time zone. */
  now: string;
  /** Its day where this computer stands: `2026-11-25`. */
  today: string;
  /** Who works here: the account's name. */
  by: string;
  /** The window that asks. */
  window: number;
  /** What that window has open (`Opening`). */
  opening: number;
  /** Paths of the files that hold what it has open, or held it, with its pictures. */
  pictureFiles: readonly string[];
  /** All that are open. */
  windows: readonly number[];
  /**
   * The paths behind the grants in the input; under `chosen` what a person chose in the dialog of this request, under `scratch`
   * a folder of the app's own that lasts as long as the request.
   */
  paths: Readonly<Record<GrantId | 'chosen' | 'scratch', string | undefined>>;
}

/** Who has a document open: one opening of it, in a window. */
export type Holder = Pick<Context, 'window' | 'opening'>;

/** May come a second time where the process stopped before its answer: done twice, it is as if done once. */
export interface Work<Name extends RequestName = RequestName> {
  id: number;
  name: Name;
  input: InputOf<Name>;
  context: Context;
}

/** What a process answers where the window gets a grant: the path itself. */
interface RawOutputs {
  exportDraft: Omit<OutputOf<'exportDraft'>, 'files'> & {
    files: { format: OutputOf<'exportDraft'>['files'][number]['format']; file: string; bytes: number }[];
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

export type FromProcess =
  | { told: 'reply'; id: number; reply: Reply<unknown> }
  | { told: 'progress'; window: number; stage: string }
  /** Work `id` draws this from now on; null: it ended. */
  | { told: 'drawing'; id: number; drawing: NamedDrawing | null }
  /** The file of a window's document is not what this process last read or wrote. */
  | { told: 'changed'; window: number; file: string; how: FileChange }
  /** The library's folder holds something else than before. */
  | { told: 'library'; blocks: boolean; organisation: boolean };

/** The processes that draw get a watch. */
export type Handlers<Place extends ProcessName> = {
  [Name in RequestsAt<Place>]: (
    input: InputOf<Name>,
    context: Context,
    progress: (stage: string) => void,
    ...watch: Place extends 'press' | 'reports' ? [watch: DrawingWatch] : []
  ) => Promise<Reply<RawOutputOf<Name>>>;
};
