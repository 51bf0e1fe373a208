import type { GrantedFile } from '../../electron/ipc/grant.ts';

interface Ways {
  /** Leaves the current document; false: the user stays. */
  leave: () => Promise<boolean>;
  openHere: (file: GrantedFile) => Promise<void>;
  /** Releases the file that this window was given. */
  letGo: () => Promise<unknown>;
  openThere: (file: GrantedFile) => void;
}

/**
 * Opens a file that the system gave to this window. If the user stays with the current document, the file opens in a
 * new window instead.
 */
export async function openGivenFile(file: GrantedFile, { leave, openHere, letGo, openThere }: Ways): Promise<void> {
  if (await leave()) {
    await openHere(file);
    return;
  }
  await letGo();
  openThere(file);
}
