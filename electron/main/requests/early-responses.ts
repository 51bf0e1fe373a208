import type { OpenedDraft } from '../../ipc/contract.ts';
import type { DraftCache } from '../storage/draft-cache.ts';

/**
 * Responds to the first requests of a new window without the saving process, when the result is certain. Starting a
 * Node process on two cores would delay the window. Once the process has started, it handles everything.
 */
export interface EarlyResponses {
  /** null at once when the saving process must read the file. */
  draftOf: (path: string) => Promise<OpenedDraft | null> | null;
  /** No unsaved changes of an earlier run exist. false: the saving process lists them. */
  hasNoRecoveries: () => boolean;
  /** The saving process read this file. */
  onOpened: (path: string, draft: OpenedDraft) => void;
  /** The saving process wrote this draft (JSON) to this file. `hash`: SHA-256 of the file. */
  onSaved: (path: string, draft: string, hash: string) => void;
}

interface Options {
  drafts: Pick<DraftCache, 'find' | 'remember'>;
  hasStarted: () => boolean;
  /** The last text of each journal of an earlier run is saved in its file. */
  areAllSaved: () => boolean;
  /** Called for each response that was given without the process. */
  onResponse: () => void;
}

export function createEarlyResponses({ drafts, hasStarted, areAllSaved, onResponse }: Options): EarlyResponses {
  /** Read once: nothing writes journals before the process starts. */
  let areJournalsSaved: boolean | null = null;
  const hasNoRecoveries = (): boolean => {
    if (hasStarted()) return false;
    areJournalsSaved ??= areAllSaved();
    if (areJournalsSaved) onResponse();
    return areJournalsSaved;
  };
  return {
    draftOf: (path) => {
      // With recoveries present the saving process must know that the file is open.
      if (!hasNoRecoveries()) return null;
      // If the process has started by then, it has to read this file too, because it watches files.
      return drafts.find(path).then((draft) => (hasStarted() ? null : draft));
    },
    hasNoRecoveries,
    onOpened: (path, { draft, hash, repaired, pictureWarnings, carrier }) => {
      if (carrier === null && repaired.length === 0 && pictureWarnings.length === 0) drafts.remember(path, draft, hash);
    },
    onSaved: drafts.remember,
  };
}
