import type { Result } from '../../../engine/core/result.ts';
import type { StoreProblem } from '../../../engine/store/problems.ts';
import type { GrantId } from '../../ipc/grant.ts';
import type { Context } from '../protocol.ts';
import type { Journals } from './journals.ts';

/** What is kept in the app's own folder, and the files of a person as this process reaches them. */
export interface Kept {
  journals: Journals;
  /** What stands in the forms of blocks: each opening has a journal as a document has. */
  forms: Journals;
  /** Folder of the pictures of open documents, by hash. */
  pictures: string;
  /** Folder of the versions of a draft. */
  versionsFolder: (draftId: string) => string;
  /** The bytes of a file; null where it is silent. */
  readFile: (file: string) => Promise<Result<Uint8Array, StoreProblem> | null>;
  /**
   * What was written in one file belongs to the other: it is the same one, or was moved. A silent one is another, and so is one
   * on a disk that is not there.
   */
  isMoved: (from: string, to: string | null) => Promise<boolean>;
  /** The moment that a version bears. */
  stampOf: (context: Context) => string;
}

/** null: it stands in no file. */
export function pathOf(document: GrantId | null, paths: Context['paths']): string | null {
  return document === null ? null : (paths[document] ?? null);
}
