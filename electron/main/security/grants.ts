import { randomBytes } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { GrantedFile, GrantId } from '../../ipc/grant.ts';
import { realPath } from './real-path.ts';

/** Which paths each window may name, by grant id. An id of one window means nothing in another. */
export interface Grants {
  /** Grants a path that is already resolved. Reads no disk: the path may be on a share that vanished. */
  give: (window: number, path: string) => GrantedFile;
  /** Grants a file that the app just wrote: only such a file may be opened by the system. */
  giveExported: (window: number, path: string) => GrantedFile;
  isExported: (window: number, grant: GrantId) => boolean;
  /** Grants a path from a dialog or the system, after resolving it. */
  giveChosen: (window: number, path: string) => Promise<GrantedFile>;
  pathOf: (window: number, grant: GrantId) => string | undefined;
  /** The paths of these grants; null when one of them was never given to this window. */
  pathsOf: (window: number, granted: readonly GrantId[]) => Record<GrantId, string> | null;
  forget: (window: number) => void;
}

/** Indexed both ways: a window may have ten thousand grants. */
interface WindowGrants {
  paths: Map<GrantId, string>;
  grants: Map<string, GrantId>;
}

export function createGrants(newId: () => string = () => `g${randomBytes(16).toString('hex')}`): Grants {
  const windows = new Map<number, WindowGrants>();
  const exported = new Set<GrantId>();
  const pathOf: Grants['pathOf'] = (window, grant) => windows.get(window)?.paths.get(grant);
  const give: Grants['give'] = (window, path) => {
    const given: WindowGrants = windows.get(window) ?? { paths: new Map(), grants: new Map() };
    windows.set(window, given);
    const grant = given.grants.get(path) ?? newId();
    given.paths.set(grant, path);
    given.grants.set(path, grant);
    return toGrantedFile(grant, path);
  };
  return {
    give,
    giveExported: (window, path) => {
      const granted = give(window, path);
      exported.add(granted.grant);
      return granted;
    },
    isExported: (window, grant) => exported.has(grant) && pathOf(window, grant) !== undefined,
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
      for (const grant of windows.get(window)?.paths.keys() ?? []) exported.delete(grant);
      windows.delete(window);
    },
  };
}

function toGrantedFile(grant: GrantId, path: string): GrantedFile {
  return { grant, name: basename(path), folder: dirname(path) };
}
