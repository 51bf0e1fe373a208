/** Refusals of the app itself, with the values of their messages. */
export interface AppProblems {
  /** A newer request of the same kind replaced it. */
  outdated: Record<never, never>;
  /** The process stopped twice while it handled the request. */
  'process-stopped': Record<never, never>;
  /** Typesetting took too long. */
  'pages-too-long': { minutes: number };
  /** Drawing a chosen picture took longer than `seconds`. `name`: of its file. */
  'chosen-drawing-too-slow': { name: string; seconds: number };
  failed: { detail: string };
  /** The disk is full. `folder`: null when the system does not report it. */
  'no-room': { folder: string | null };
  /** The input of the request does not match the contract. */
  'request-refused': { request: string };
  'not-granted': Record<never, never>;
  'open-elsewhere': Record<never, never>;
  /** The user cancelled it. */
  cancelled: Record<never, never>;
  /** The temporary folder for exports can't be written. */
  'export-not-made': { folder: string };
  /** The export failed halfway. `names`: files that may be new; the former files are in the folder `kept`. */
  'export-not-undone': { folder: string; reason: string | null; names: string; kept: string };
  /** The file with this name is not the last export there; nothing was replaced. */
  'export-place-taken': { name: string };
  /** There is no printer, and no program that opens a PDF. */
  'not-printed': Record<never, never>;
  /** The file is gone, or no program opens such a file. */
  'not-opened': { file: string };
  /** The user chose a file of another kind as a document. */
  'not-a-document': { file: string };
  /** The clipboard holds no text. */
  'clipboard-empty': Record<never, never>;
  'clipboard-too-large': { megabytes: number; limit: number };
  'no-library': Record<never, never>;
  /** Nothing of an import can be undone: all blocks changed since. */
  'import-changed': Record<never, never>;
  /** The app no longer knows what an import wrote: another library was chosen, or the process stopped. */
  'import-forgotten': Record<never, never>;
  'no-recovery': Record<never, never>;
  /** Recovered changes are open in another window, or were edited there after this window listed them. */
  'found-elsewhere': Record<never, never>;
  'found-changed': Record<never, never>;
  'no-version': Record<never, never>;
  /** Why a file could not be written, when the user can do something about it. */
  'disk-full': { file: string };
  'read-only': { file: string };
  'no-access': { file: string };
  'folder-gone': { file: string };
  /** The folder exists, the file does not: another program removed, renamed or moved it. */
  'file-gone': { file: string };
  /** Its folder is gone or does not respond; the app keeps trying. */
  'library-away': { folder: string };
  'organisation-away': { folder: string };
  /** Nothing was read: the folder or the disk does not respond. */
  'file-away': { file: string };
  /** The pages of a larger PDF are not shown. */
  'report-file-too-large': { file: string };
  /** The chosen file is not the one from which the report was read. */
  'report-file-differs': { file: string };
  /** The user's dictionary exists and can't be read. */
  'dictionary-away': Record<never, never>;
  'dictionary-full': Record<never, never>;
  /** `detail`: the error code of the system. */
  'journal-failed': { detail: string };
  /** At a start. `copy`: path of a copy of the file; null: it can't be read or copied. */
  'settings-damaged': { file: string; copy: string | null };
  /** At a start. `copy`: new path of the file that was in the way of `folder`. */
  'file-put-aside': { folder: string; copy: string };
  /** At a start, which ends there: the data folder can't be written. */
  'data-folder-unusable': { folder: string; reason: string };
}

export type AppProblemTexts = { [Code in keyof AppProblems]: (values: AppProblems[Code]) => string };
