import type { OpenedDraft } from '../ipc/contract.ts';
import type { KeptDrafts } from './kept-drafts.ts';

/**
 * What a first window asks of the process that keeps every word, answered without it where that is certain: on a computer of two
 * cores a process of Node that starts takes its time from the window. From the moment at which it starts, it answers.
 */
export interface BeforeSaving {
  /** null, at once where that is certain: the process reads it. */
  draftOf: (path: string) => Promise<OpenedDraft | null> | null;
  /** No words are left that stand in no file. false: the process says which. */
  isNothingLeft: () => boolean;
  /** The process read this file. */
  opened: (path: string, draft: OpenedDraft) => void;
  /** The process wrote this draft, JSON, to this file; `hash`: SHA-256 of the file. */
  saved: (path: string, draft: string, hash: string) => void;
}

interface Options {
  drafts: Pick<KeptDrafts, 'of' | 'know'>;
  hasBegun: () => boolean;
  /** Each journal that an earlier run left ends with its text in its file. */
  areAllSaved: () => boolean;
  /** Something was answered without the process; told each time. */
  answered: () => void;
}

export function beforeSaving({ drafts, hasBegun, areAllSaved, answered }: Options): BeforeSaving {
  /** Nobody writes journals before the process is there. */
  let allSaved: boolean | null = null;
  const isNothingLeft = (): boolean => {
    if (hasBegun()) return false;
    allSaved ??= areAllSaved();
    if (allSaved) answered();
    return allSaved;
  };
  return {
    draftOf: (path) => {
      // Where words are left, the process is asked all the same.
      if (!isNothingLeft()) return null;
      // It began meanwhile for another document, and has to hear of this one too: from now on it watches files.
      return drafts.of(path).then((draft) => (hasBegun() ? null : draft));
    },
    isNothingLeft,
    opened: (path, { draft, hash, repaired, pictureWarnings, carrier }) => {
      if (carrier === null && repaired.length === 0 && pictureWarnings.length === 0) drafts.know(path, draft, hash);
    },
    saved: drafts.know,
  };
}
