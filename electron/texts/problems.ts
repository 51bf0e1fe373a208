/** What the app itself can refuse, and the values that the sentence needs. */
export interface AppProblems {
  /** A newer question of the same kind came in between. */
  outdated: Record<never, never>;
  /** The process that should do it stopped twice while doing it. */
  'process-stopped': Record<never, never>;
  /** Pages were set for so long that it was given up. */
  'pages-too-long': { minutes: number };
  /** A drawing that was chosen took longer than `seconds`; its process was ended. `name`: of its file. */
  'chosen-drawing-too-slow': { name: string; seconds: number };
  failed: { detail: string };
  /** The system had no room for what had to be written. `folder`: where; null: it does not say. */
  'no-room': { folder: string | null };
  /** What the window asked is not what the contract says. */
  'request-refused': { request: string };
  'not-granted': Record<never, never>;
  'open-elsewhere': Record<never, never>;
  /** The person stopped it. */
  cancelled: Record<never, never>;
  /** Where an export is made before it takes its place nothing can be written. */
  'export-not-made': { folder: string };
  /** It failed or was stopped halfway. `names`: files that may be new; what stood there before is in the folder `kept`. */
  'export-not-undone': { folder: string; reason: string | null; names: string; kept: string };
  /** What stands under this name is not what was exported there last; nothing was replaced. */
  'export-place-taken': { name: string };
  /** There is no printer, and no program that opens a PDF. */
  'not-printed': Record<never, never>;
  /** The system opened nothing: the file is gone, or no program opens such a file. */
  'not-opened': { file: string };
  /** A person chose another kind of file as a document. */
  'not-a-document': { file: string };
  'no-library': Record<never, never>;
  /** Nothing of an import can be taken back: all of it is another since. */
  'import-changed': Record<never, never>;
  /** What an import did is not known any more: another library was chosen, or the process that knew it stopped. */
  'import-forgotten': Record<never, never>;
  'no-recovery': Record<never, never>;
  /** What a crash left is recovered in another window, or was written on in one, after this window showed it. */
  'found-elsewhere': Record<never, never>;
  'found-changed': Record<never, never>;
  'no-version': Record<never, never>;
  /** Why nothing could be written, where the system's answer says what a person can do about it. */
  'disk-full': { file: string };
  'read-only': { file: string };
  'no-access': { file: string };
  'folder-gone': { file: string };
  /** The folder is there, the file is not: another program removed, renamed or moved it. */
  'file-gone': { file: string };
  /** Its folder is gone, or does not answer; it is looked for again. */
  'library-away': { folder: string };
  'organisation-away': { folder: string };
  /** Nothing was read: the folder or the disk says nothing. */
  'file-away': { file: string };
  /** The file of a person's own words is there and can't be read. */
  'dictionary-away': Record<never, never>;
  'dictionary-full': Record<never, never>;
  /** `detail`: the system's code. */
  'journal-failed': { detail: string };
  /** Said at a start. `copy`: where the file as it stood is kept; null: it can't be read or copied. */
  'settings-damaged': { file: string; copy: string | null };
  /** Said at a start. `copy`: where the file is now that stood where `folder` belongs. */
  'file-put-aside': { folder: string; copy: string };
  /** Said at a start, which ends there: nothing can be kept in the app's own folder. */
  'data-folder-unusable': { folder: string; reason: string };
}

export type AppProblemTexts = { [Code in keyof AppProblems]: (values: AppProblems[Code]) => string };
