import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { WindowBridge } from '../../electron/ipc/contract.ts';
import type { GrantedFile } from '../../electron/ipc/grant.ts';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { loadMissingPictures } from '../document/open/pictures.ts';
import { asCopy, draftOf } from '../document/session/opened-document.ts';
import type { FoundWork } from '../screens/recovery/use-found-work.ts';
import { createOpenings, type NamedFile, type Opening } from './opening.ts';
import type { Move } from './screens.ts';
import type { Documents } from './use-documents.ts';

/** All ways to open a document in this window, or from here in another one. */
export interface OpeningActions {
  /** The document that takes a while to open. */
  opening: Opening | null;
  /** Waits for an operation that opens a document here. The user may cancel it. */
  waitHere: (file: NamedFile, work: (signal: AbortSignal) => Promise<void>) => Promise<void>;
  /** Opens a file that this window was given. */
  openFile: (file: GrantedFile) => Promise<void>;
  /** Opens a file that the user chose or dropped, or shows the window that has it. */
  openChosen: (file: GrantedFile) => Promise<GrantedFile | null>;
  openThere: (file: GrantedFile) => void;
  /** Asks for a file and opens it. */
  chooseFile: () => Promise<void>;
  /** Asks where a missing file is and opens that. Returns the file; null: nothing was opened. */
  locate: () => Promise<GrantedFile | null>;
  beginFromExisting: () => Promise<void>;
  /** Opens a new document in a new window. Returns an error as a sentence, or null. */
  openCopy: (draft: Draft) => Promise<string | null>;
}

/**
 * `home` shows Start; `homeForNew` shows it to create a document. `leave` closes the current document; false: the user
 * stays.
 */
export function useOpeningActions(
  bridge: WindowBridge,
  documents: Documents,
  found: FoundWork,
  go: (step: Move) => void,
  home: () => void,
  homeForNew: () => void,
  leave: () => Promise<boolean>,
): OpeningActions {
  const openings = useMemo(() => createOpenings(bridge.leaveDocument), [bridge]);
  const opening = useSyncExternalStore(openings.listen, openings.shown);

  /** Shows a file or its recovered journal; false: neither. */
  const show = async (file: GrantedFile, signal: AbortSignal): Promise<boolean> => {
    let how = await documents.openFile(file, signal);
    if (typeof how === 'object') {
      const { recover: journal } = how;
      const { works } = await found.look(journal);
      if (signal.aborted) return false;
      if (works.some(({ id }) => id === journal)) {
        // Deciding about recovery does not open the file.
        await bridge.leaveDocument();
        go({ to: 'recovery' });
        return true;
      }
      // The journal has nothing new or is unreadable.
      how = await documents.openFile(file, signal, true);
    }
    if (signal.aborted) return false;
    if (how === 'opened') {
      go({ to: 'document' });
      return true;
    }
    await bridge.leaveDocument();
    home();
    return false;
  };
  /** Returns whether the user cancelled. */
  const waitUnlessCancelled = async (
    file: () => Promise<NamedFile | null>,
    work: (signal: AbortSignal) => Promise<unknown>,
  ): Promise<boolean> => {
    if ((await openings.wait(file, work)) !== 'cancelled') return false;
    await bridge.leaveDocument();
    return true;
  };
  const waitHere = async (file: NamedFile, work: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    await waitUnlessCancelled(async () => file, work);
  };
  /** Opens a document where none is open. Start shows if the user cancels. */
  const waitFor = async (...what: Parameters<typeof waitUnlessCancelled>): Promise<void> => {
    if (await waitUnlessCancelled(...what)) home();
  };
  const openFile = (file: GrantedFile): Promise<void> =>
    waitFor(
      async () => file,
      (signal) => show(file, signal),
    );
  /** Looks first whether another window shows the file. Returns the file that is shown; null: none. */
  const openChosen = async (file: GrantedFile): Promise<GrantedFile | null> => {
    let shown: GrantedFile | null = null;
    await waitFor(
      async () => file,
      async (signal) => {
        const reply = await bridge.openDocument({ file: file.grant, where: 'here' });
        if (signal.aborted || !reply.ok) return;
        if (reply.value.shown !== 'here' || (await show(reply.value.file, signal))) shown = reply.value.file;
      },
    );
    return shown;
  };
  const openThere = (file: GrantedFile): void => {
    void bridge.openDocument({ file: file.grant, where: 'new-window' });
  };
  const chooseFile = async (): Promise<void> => {
    const chosen = await bridge.chooseDocument();
    if (!chosen.ok || !chosen.value) return;
    if (documents.held) openThere(chosen.value);
    else await openChosen(chosen.value);
  };
  const locate = async (): Promise<GrantedFile | null> => {
    const chosen = await bridge.chooseDocument();
    return chosen.ok && chosen.value ? openChosen(chosen.value) : null;
  };
  /** Asks for the file first, so that cancelling leaves nothing. */
  const beginFromExisting = async (): Promise<void> => {
    const chosen = await bridge.chooseDocument();
    if (!chosen.ok || !chosen.value || !(await leave())) return;
    const from = chosen.value;
    await waitFor(
      async () => from,
      async (signal) => {
        if (await documents.beginFrom(from, signal)) go({ to: 'document' });
        else if (!signal.aborted) home();
      },
    );
  };
  const openCopy = async (draft: Draft): Promise<string | null> => {
    const reply = await bridge.openCopy({ draft: JSON.stringify(draft) });
    return reply.ok ? null : reply.problem.message;
  };

  // The first screen: a given document or copy, then recovery, then Start.
  const hasBegun = useRef(false);
  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    const asked = async (): Promise<NamedFile | null> => {
      const reply = await bridge.askedDocument();
      return reply.ok ? reply.value : null;
    };
    void waitFor(asked, async (signal) => {
      const [given, openedFor, { works, forms }] = await Promise.all([
        bridge.currentDocument(),
        bridge.openedFor(),
        found.look(null),
      ]);
      if (signal.aborted) return;
      if (given.ok && given.value) await show(given.value, signal);
      else if (openedFor.ok && openedFor.value?.what === 'copy') {
        const copy = asCopy(draftOf(openedFor.value.draft));
        await loadMissingPictures(bridge, copy.draft);
        await documents.open(copy);
        go({ to: 'document' });
      } else if (works.length + forms.length > 0) go({ to: 'recovery' });
      else if (openedFor.ok && openedFor.value?.what === 'new') homeForNew();
      else home();
    }).catch((error: unknown) => {
      console.error(error);
      home();
    });
  });

  return { opening, waitHere, openFile, openChosen, openThere, chooseFile, locate, beginFromExisting, openCopy };
}
