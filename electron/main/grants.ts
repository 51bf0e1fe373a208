import { randomBytes } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { GrantedFile, GrantId } from '../ipc/grant.ts';
import { realPath } from './real-path.ts';

/** Which paths each window may name, and under which id. An id of one window means nothing in another. */
export interface Grants {
  /** For a path that is real already. Asks no disk: it may be of a share that vanished. */
  give: (window: number, path: string) => GrantedFile;
  /** For a file that the app itself has just written: only such a one is opened by the system. */
  giveMade: (window: number, path: string) => GrantedFile;
  isMade: (window: number, grant: GrantId) => boolean;
  /** For a path as a dialog or the system gives it. */
  giveChosen: (window: number, path: string) => Promise<GrantedFile>;
  pathOf: (window: number, grant: GrantId) => string | undefined;
  /** The paths of these grants; null where one of them was never given to this window. */
  pathsOf: (window: number, granted: readonly GrantId[]) => Record<GrantId, string> | null;
  forget: (window: number) => void;
}

/** What one window was given, from either side: of ten thousand files each is found at once. */
interface Given {
  paths: Map<GrantId, string>;
  grants: Map<string, GrantId>;
}

export function createGrants(newId: () => string = () => `g${randomBytes(16).toString('hex')}`): Grants {
  const windows = new Map<number, Given>();
  const made = new Set<GrantId>();
  const pathOf: Grants['pathOf'] = (window, grant) => windows.get(window)?.paths.get(grant);
  const give: Grants['give'] = (window, path) => {
    const given: Given = windows.get(window) ?? { paths: new Map(), grants: new Map() };
    windows.set(window, given);
    const grant = given.grants.get(path) ?? newId();
    given.paths.set(grant, path);
    given.grants.set(path, grant);
    return grantedOf(grant, path);
  };
  return {
    give,
    giveMade: (window, path) => {
      const granted = give(window, path);
      made.add(granted.grant);
      return granted;
    },
    isMade: (window, grant) => made.has(grant) && pathOf(window, grant) !== undefined,
    giveChosen: async (window, path) => give(window, await realPath(path)),
    pathOf,
    pathsOf: (window, granted) => {
      const paths: Record<GrantId, string> = {};
      for (const grant of granted) {
        const path = pathOf(window, grant);
        if (path === undefined) return null;
        paths[grant] = path;
      }
      return paths;
    },
    forget: (window) => {
      for (const grant of windows.get(window)?.paths.keys() ?? []) made.delete(grant);
      windows.delete(window);
    },
  };
}

function grantedOf(grant: GrantId, path: string): GrantedFile {
  return { grant, name: basename(path), folder: dirname(path) };
}
