import { createRequests } from '../../electron/main/requests/requests.ts';
import type { AppServices } from '../../electron/main/services.ts';
import { createOpenings } from '../../electron/main/windows/openings.ts';
import { createPageWatchers } from '../../electron/main/windows/page-watchers.ts';
import { createPathLookups } from '../../electron/main/windows/path-lookups.ts';
import { createWindowPurposes } from '../../electron/main/windows/window-purposes.ts';

export const WINDOW = 1;

interface Options {
  /** The file that the window shows. */
  file: string | null;
  pathOf: (grant: string) => string;
  /** Handles a request to the process that saves, with its context. */
  ask?: (name: string, input: unknown, context: unknown) => Promise<unknown>;
}

/** The app services with one window, and its requests. The caller mocks `electron`. */
export function servicesOfOneWindow({ file, pathOf, ask = async () => ({ ok: true, value: null }) }: Options) {
  /** The file that each window shows. */
  const files = new Map<number, string | null>([[WINDOW, file]]);
  const recent: string[] = [];
  /** Files that got their own window. */
  const made: string[] = [];
  const services = {
    state: {
      settings: () => ({ language: 'nl', userName: '', library: null }),
      addRecent: (path: string) => recent.push(path),
    },
    grants: {
      pathOf: (_window: number, grant: string) => pathOf(grant),
      pathsOf: () => ({}),
      give: (_window: number, path: string) => ({ grant: path, name: path, folder: '/' }),
    },
    windows: {
      byId: (window: number) => (files.has(window) ? {} : undefined),
      all: () => [...files.keys()],
      fileOf: (window: number) => files.get(window) ?? null,
      isShown: (path: string) => [...files.values()].includes(path),
      claim: (window: number, path: string) => {
        if (files.has(window)) files.set(window, path);
        return true;
      },
      release: (window: number) => files.has(window) && files.set(window, null),
      open: async (path: string | null, madeFor?: (window: number) => void) => {
        if (path !== null) made.push(path);
        const window = WINDOW + files.size;
        files.set(window, path);
        madeFor?.(window);
      },
      show: () => undefined,
    },
    openings: createOpenings(),
    pageWatchers: createPageWatchers(),
    purposes: createWindowPurposes(),
    lookups: createPathLookups(),
    processes: { saving: { request: ask }, library: { request: ask }, reports: { request: ask } },
    accountName: '',
  } as unknown as AppServices;
  const requests = createRequests(services, {} as never, {
    draftOf: () => null,
    hasNoRecoveries: () => false,
    onOpened: () => undefined,
    onSaved: () => undefined,
  });
  return { files, recent, made, services, requests, handlers: requests.handlers };
}
