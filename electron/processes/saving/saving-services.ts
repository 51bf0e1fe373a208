import type { Result } from '../../../engine/core/result.ts';
import type { StoreProblem } from '../../../engine/store/problems.ts';
import type { GrantId } from '../../ipc/grant.ts';
import type { Context } from '../protocol.ts';
import type { Journals } from './journals.ts';

/** The services that the request handlers of the saving process share. */
export interface SavingServices {
  journals: Journals;
  /** Journals of the forms of blocks, one for each opening. */
  forms: Journals;
  /** Folder of the pictures of open documents, by hash. */
  pictures: string;
  /** Folder of the versions of a draft. */
  versionsFolder: (draftId: string) => string;
  /** The bytes of a file; null when it does not respond. */
  readFile: (file: string) => Promise<Result<Uint8Array, StoreProblem> | null>;
  /**
   * Whether both paths are the same file, or the file was moved. false for a file that does not respond or is on a
   * missing disk.
   */
  isMoved: (from: string, to: string | null) => Promise<boolean>;
  /** The time to store with a version. */
  versionTime: (context: Context) => string;
}

/** null: the document has no file. */
export function findPath(document: GrantId | null, paths: Context['paths']): string | null {
  return document === null ? null : (paths[document] ?? null);
}
