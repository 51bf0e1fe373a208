import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Library, openLibrary } from '../../../engine/store/library.ts';
import { LIBRARY_FILE } from '../../../engine/store/library-file.ts';
import { type LibrarySignature, librarySignature } from '../../../engine/store/library-signature.ts';
import { openSearch, type Search } from '../../../engine/store/search/search.ts';
import type { Reply } from '../../ipc/contract.ts';
import { createRefusal } from '../../texts/refusal.ts';
import { type CheckReachable, createReachableCheck } from '../check-reachable.ts';
import { problemReply } from '../problem-reply.ts';
import type { Context } from '../protocol.ts';
import { IDLE_AFTER, nextCheckDelay } from './next-check-delay.ts';

/** Milliseconds in which the loaded library is used without checking the folder, because the user types faster than that. */
const MAX_AGE = 2_000;

/** The library of the windows: loaded in memory, with its folder watched. */
export interface OpenedLibrary {
  /** The library of the settings, loaded again when its folder changed. */
  open: (context: Context) => Promise<Reply<Library>>;
  /** The search in a library from `open`. */
  search: (library: Library) => Search;
  /** Replaces the loaded library after this app wrote to it, and notifies the windows. */
  replace: (library: Library | null, what: { blocks: boolean; organisation: boolean }) => Promise<void>;
  /** Makes the next `open` read the folder again. */
  forget: () => void;
}

interface LoadedLibrary {
  library: Library;
  /** Created at the first search. */
  search: Search | null;
  /** When it was last known to be current: milliseconds since the process started. */
  at: number;
  signature: LibrarySignature | null;
}

/** `notify`: another program changed the blocks or the organisation, or the folder vanished or came back. */
export function watchLibrary(
  notify: (changed: { blocks: boolean; organisation: boolean }) => void,
  responds: CheckReachable = createReachableCheck(),
): OpenedLibrary {
  let loaded: LoadedLibrary | null = null;
  /** The last state of the watched folder that the windows know. */
  let watched: { dir: string; signature: LibrarySignature | null } | null = null;
  /** The watched folder is gone or does not respond, and the windows know. */
  let isAway = false;
  let writing = 0;
  /** Milliseconds since the process started. */
  let requestedAt = performance.now();

  /** Does not wait for a share that does not respond. */
  const isReachable = async (dir: string): Promise<boolean> => {
    if (!(await responds(join(dir, LIBRARY_FILE)))) return false;
    return stat(dir).then(
      (found) => found.isDirectory(),
      (error: NodeJS.ErrnoException) => !['ENOENT', 'ENOTDIR'].includes(error.code ?? ''),
    );
  };

  const forget = (): void => {
    loaded?.search?.close();
    loaded = null;
  };

  const load = (library: Library, signature: LibrarySignature | null): void => {
    forget();
    loaded = { library, search: null, at: performance.now(), signature };
  };

  const open = async ({ settings }: Context): Promise<Reply<Library>> => {
    const idleFor = performance.now() - requestedAt;
    requestedAt = performance.now();
    // Checks at once after an idle time, in which the folder was checked less often.
    if (idleFor > IDLE_AFTER) checkNow();
    const { library: dir, language } = settings;
    if (dir === null) return createRefusal('no-library', language, {});
    if (loaded && loaded.library.dir === dir && performance.now() - loaded.at < MAX_AGE)
      return { ok: true, value: loaded.library };
    if (!(await isReachable(dir))) {
      forget();
      const isNews = watched?.dir === dir && !isAway;
      if (watched?.dir !== dir) watched = { dir, signature: null };
      isAway = true;
      // Notifies the other windows, because a search or write that fails here does not show this.
      if (isNews) notify({ blocks: true, organisation: false });
      return createRefusal('library-away', language, { folder: dir });
    }
    // Taken before reading, so that the next check notices a change during the reading.
    const signature = await librarySignature(dir);
    const isHeldCurrent = loaded !== null && loaded.library.dir === dir && isSameContent(loaded.signature, signature);
    // Unreadable files may be readable now, which changes no signature.
    if (loaded && isHeldCurrent && loaded.library.gaps.length === 0) {
      loaded.at = performance.now();
      return { ok: true, value: loaded.library };
    }
    const library = await openLibrary(dir);
    if (!library.ok) return problemReply(library.problem, language);
    load(library.value, signature);
    if (watched?.dir !== dir) {
      watched = { dir, signature };
      isAway = false;
    }
    return { ok: true, value: library.value };
  };

  const checkFolder = async (): Promise<void> => {
    if (!watched || writing > 0) return;
    const { dir } = watched;
    const isFound = await isReachable(dir);
    const signature = isFound ? await librarySignature(dir) : null;
    if (watched?.dir !== dir || writing > 0) return;
    if (isAway !== !isFound) {
      isAway = !isFound;
      forget();
      watched = { dir, signature };
      return notify({ blocks: true, organisation: isFound });
    }
    if (!signature) return;
    const before = watched.signature;
    watched = { dir, signature };
    if (!before) return;
    const blocks = !isSameContent(before, signature);
    const organisation = before.organisation !== signature.organisation;
    if (blocks && !isSameContent(loaded?.signature ?? null, signature)) forget();
    if (blocks || organisation) notify({ blocks, organisation });
    else await reloadGaps(dir);
  };

  /** Reloads a library with unreadable files, and notifies the windows when fewer are unreadable now. */
  const reloadGaps = async (dir: string): Promise<void> => {
    const partial = loaded?.library;
    if (partial === undefined || partial.dir !== dir || partial.gaps.length === 0) return;
    const signature = await librarySignature(dir);
    const again = await openLibrary(dir);
    if (loaded?.library !== partial || writing > 0) return;
    if (!again.ok || again.value.gaps.length >= partial.gaps.length) return;
    load(again.value, signature);
    notify({ blocks: true, organisation: false });
  };
  let checkTimer: ReturnType<typeof setTimeout> | undefined;
  let isChecking = false;
  /** The check in flight may have missed a recent change. */
  let mustCheckAgain = false;
  const runCheck = async (): Promise<void> => {
    isChecking = true;
    const began = performance.now();
    await checkFolder().catch(() => undefined);
    const ended = performance.now();
    isChecking = false;
    const delay = nextCheckDelay({ checkTook: ended - began, idleFor: ended - requestedAt, isAway });
    checkTimer = setTimeout(() => void runCheck(), mustCheckAgain ? 0 : delay);
    mustCheckAgain = false;
  };
  const checkNow = (): void => {
    if (isChecking) {
      mustCheckAgain = true;
      return;
    }
    clearTimeout(checkTimer);
    checkTimer = setTimeout(() => void runCheck());
  };
  void runCheck();

  return {
    open,
    search: (library) => {
      if (loaded?.library !== library) return openSearch(library);
      loaded.search ??= openSearch(library);
      return loaded.search;
    },
    replace: async (library, what) => {
      writing += 1;
      try {
        const dir = library?.dir ?? watched?.dir;
        if (dir === undefined) return;
        const found = await librarySignature(dir);
        // The signature of the blocks is that of the library as it was read, so that the next check finds what another
        // program wrote since.
        const signature = found && library ? { ...found, blocks: library.signature } : found;
        if (library) load(library, signature);
        else if (what.blocks) forget();
        watched = { dir, signature };
      } finally {
        writing -= 1;
      }
      notify(what);
    },
    forget,
  };
}

/** Whether both have the same content, apart from the organisation. */
function isSameContent(one: LibrarySignature | null, other: LibrarySignature | null): boolean {
  return one !== null && other !== null && one.blocks === other.blocks && one.others === other.others;
}
