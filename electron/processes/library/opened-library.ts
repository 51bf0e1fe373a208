import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Library, openLibrary } from '../../../engine/store/library.ts';
import { LIBRARY_FILE } from '../../../engine/store/library-file.ts';
import { type LibrarySignature, librarySignature } from '../../../engine/store/library-signature.ts';
import { openSearch, type Search } from '../../../engine/store/search/search.ts';
import type { Reply } from '../../ipc/contract.ts';
import { refusal } from '../../texts/refusal.ts';
import { problemReply } from '../draft-in.ts';
import type { Context } from '../protocol.ts';
import { createReach, type Reach } from '../reach.ts';
import { IDLE_AFTER, nextLookDelay } from './next-look-delay.ts';

/** Milliseconds in which nobody else's change to the folder is looked for: a word is typed faster than that. */
const FRESH = 2_000;

/** The library that the windows work with, held open and looked at. */
export interface OpenedLibrary {
  open: (context: Context) => Promise<Reply<Library>>;
  /** The search over what `open` gave. */
  search: (library: Library) => Search;
  /** This library was written just now: it takes the place of what was read, and the windows are told. */
  wrote: (library: Library | null, what: { blocks: boolean; organisation: boolean }) => Promise<void>;
  forget: () => void;
}

interface Held {
  library: Library;
  /** Made at the first search. */
  search: Search | null;
  /** Milliseconds since the process began. */
  at: number;
  signature: LibrarySignature | null;
}

export function holdLibrary(
  tell: (changed: { blocks: boolean; organisation: boolean }) => void,
  reach: Reach = createReach(),
): OpenedLibrary {
  let held: Held | null = null;
  /** What the windows were told last of the folder that is looked at. */
  let seen: { dir: string; signature: LibrarySignature | null } | null = null;
  /** The folder that is looked at is gone, or does not answer; the windows know. */
  let isAway = false;
  let writing = 0;
  /** Milliseconds since the process began. */
  let requestedAt = performance.now();

  /** A share that is away is asked without waiting for it. */
  const isThere = async (dir: string): Promise<boolean> => {
    if (!(await reach(join(dir, LIBRARY_FILE)))) return false;
    return stat(dir).then(
      (found) => found.isDirectory(),
      (error: NodeJS.ErrnoException) => !['ENOENT', 'ENOTDIR'].includes(error.code ?? ''),
    );
  };

  const forget = (): void => {
    held?.search?.close();
    held = null;
  };

  const hold = (library: Library, signature: LibrarySignature | null): void => {
    forget();
    held = { library, search: null, at: performance.now(), signature };
  };

  const open = async ({ settings }: Context): Promise<Reply<Library>> => {
    const idleFor = performance.now() - requestedAt;
    requestedAt = performance.now();
    // The windows learn at once what became different while the library was looked at less often.
    if (idleFor > IDLE_AFTER) lookNow();
    const { library: dir, language } = settings;
    if (dir === null) return refusal('no-library', language, {});
    if (held && held.library.dir === dir && performance.now() - held.at < FRESH)
      return { ok: true, value: held.library };
    if (!(await isThere(dir))) {
      forget();
      const isNews = seen?.dir === dir && !isAway;
      if (seen?.dir !== dir) seen = { dir, signature: null };
      isAway = true;
      // Who searches or writes finds it out before the next look, and shows nothing of it.
      if (isNews) tell({ blocks: true, organisation: false });
      return refusal('library-away', language, { folder: dir });
    }
    // Before it is read: what is written meanwhile is seen at the next look.
    const signature = await librarySignature(dir);
    const isHeldCurrent = held !== null && held.library.dir === dir && isSameContent(held.signature, signature);
    // What was missing may be there now, without a change that a signature shows.
    if (held && isHeldCurrent && held.library.gaps.length === 0) {
      held.at = performance.now();
      return { ok: true, value: held.library };
    }
    const library = await openLibrary(dir);
    if (!library.ok) return problemReply(library.problem, language);
    hold(library.value, signature);
    if (seen?.dir !== dir) {
      seen = { dir, signature };
      isAway = false;
    }
    return { ok: true, value: library.value };
  };

  const look = async (): Promise<void> => {
    if (!seen || writing > 0) return;
    const { dir } = seen;
    const found = await isThere(dir);
    const signature = found ? await librarySignature(dir) : null;
    if (seen?.dir !== dir || writing > 0) return;
    if (isAway !== !found) {
      isAway = !found;
      forget();
      seen = { dir, signature };
      return tell({ blocks: true, organisation: found });
    }
    if (!signature) return;
    const before = seen.signature;
    seen = { dir, signature };
    if (!before) return;
    const blocks = !isSameContent(before, signature);
    const organisation = before.organisation !== signature.organisation;
    if (blocks && !isSameContent(held?.signature ?? null, signature)) forget();
    if (blocks || organisation) tell({ blocks, organisation });
    else await lookForMissing(dir);
  };

  /** Reads a library again of which a part was missing; the windows hear of it where less is missing now. */
  const lookForMissing = async (dir: string): Promise<void> => {
    const partial = held?.library;
    if (partial === undefined || partial.dir !== dir || partial.gaps.length === 0) return;
    const signature = await librarySignature(dir);
    const again = await openLibrary(dir);
    if (held?.library !== partial || writing > 0) return;
    if (!again.ok || again.value.gaps.length >= partial.gaps.length) return;
    hold(again.value, signature);
    tell({ blocks: true, organisation: false });
  };
  let nextLook: ReturnType<typeof setTimeout> | undefined;
  let isLooking = false;
  /** A look in flight may have passed by what became different since it began. */
  let isDueAgain = false;
  const lookOn = async (): Promise<void> => {
    isLooking = true;
    const began = performance.now();
    await look().catch(() => undefined);
    const ended = performance.now();
    isLooking = false;
    const delay = nextLookDelay({ lookTook: ended - began, idleFor: ended - requestedAt, isAway });
    nextLook = setTimeout(() => void lookOn(), isDueAgain ? 0 : delay);
    isDueAgain = false;
  };
  const lookNow = (): void => {
    if (isLooking) {
      isDueAgain = true;
      return;
    }
    clearTimeout(nextLook);
    nextLook = setTimeout(() => void lookOn());
  };
  void lookOn();

  return {
    open,
    search: (library) => {
      if (held?.library !== library) return openSearch(library);
      held.search ??= openSearch(library);
      return held.search;
    },
    wrote: async (library, what) => {
      writing += 1;
      try {
        const dir = library?.dir ?? seen?.dir;
        if (dir === undefined) return;
        const found = await librarySignature(dir);
        // What another program wrote since the library was read is not in it: the next look finds the difference.
        const signature = found && library ? { ...found, blocks: library.signature } : found;
        if (library) hold(library, signature);
        else if (what.blocks) forget();
        seen = { dir, signature };
      } finally {
        writing -= 1;
      }
      tell(what);
    },
    forget,
  };
}

/** Whether a library was read from what is there now, its organisation apart. */
function isSameContent(one: LibrarySignature | null, other: LibrarySignature | null): boolean {
  return one !== null && other !== null && one.blocks === other.blocks && one.others === other.others;
}
