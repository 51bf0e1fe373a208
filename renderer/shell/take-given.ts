import type { GrantedFile } from '../../electron/ipc/grant.ts';

interface Ways {
  /** Leaves what this window shows; false: a person stays with it. */
  leave: () => Promise<boolean>;
  openHere: (file: GrantedFile) => Promise<void>;
  /** The window lets go of the file that it was tied to when that was given to it. */
  letGo: () => Promise<unknown>;
  openThere: (file: GrantedFile) => void;
}

/**
 * A file from outside that came to this window. Who stays with what is filled in here gets it in a window of its own: it was
 * asked for, and stands in one window only.
 */
export async function takeGiven(file: GrantedFile, { leave, openHere, letGo, openThere }: Ways): Promise<void> {
  if (await leave()) {
    await openHere(file);
    return;
  }
  await letGo();
  openThere(file);
}
