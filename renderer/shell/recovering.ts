import type { Reply, WindowBridge } from '../../electron/ipc/contract.ts';
import { collectPictures } from '../../engine/core/blocks/collect-pictures.ts';
import { setMissingPictures } from '../document/open/pictures.ts';
import { draftName } from '../document/session/document-names.ts';
import { asCopy } from '../document/session/opened-document.ts';
import type { Recovering } from '../screens/recovery/live-recovery.tsx';
import { type Found, type FoundForm, type FoundWork, formsOver } from '../screens/recovery/use-found-work.ts';
import { formatRowTitle } from '../writing/blocks/describe.ts';
import type { NamedFile } from './opening.ts';
import type { Move } from './screens.ts';
import type { Documents } from './use-documents.ts';
import type { OpeningActions } from './use-opening.ts';

/**
 * The actions of the recovery screen. `home` shows the first screen once nothing is left to decide. `wait` waits for an
 * operation that the user may cancel. `isShown`: whether the screen is still visible when a late response arrives.
 */
export function createRecoveryActions(
  bridge: WindowBridge,
  documents: Documents,
  found: FoundWork,
  go: (step: Move) => void,
  home: () => void,
  wait: OpeningActions['waitHere'],
  isShown: () => boolean,
): Recovering {
  const settled = (id: string): void => {
    if (found.settle(id) === 0 && isShown()) home();
  };
  const look = async (first: string | null): Promise<void> => {
    const { works, forms, isPast } = await found.look(first);
    if (!isPast && works.length + forms.length === 0 && isShown()) home();
  };
  /** Another window has it, or it is unavailable: shows why, and keeps the other items. */
  const isRefused = async (reply: Reply<unknown>): Promise<boolean> => {
    if (reply.ok) return false;
    documents.showProblem(reply.problem.message);
    await look(null);
    return true;
  };
  /** The same for an item to open: without a claim on it nothing is shown. */
  const isNotClaimed = async (reply: Reply<unknown>): Promise<boolean> => {
    if (!reply.ok) await bridge.leaveDocument();
    return isRefused(reply);
  };
  /**
   * Claims the item for this window and checks its pictures. Returns a sentence for each picture that cannot be shown;
   * null if the claim was refused or the user cancelled.
   */
  const claim = async (work: Found, signal: AbortSignal): Promise<readonly string[] | null> => {
    const reply = await bridge.openRecovery({ journal: work.id, at: work.at });
    if (signal.aborted || (await isNotClaimed(reply))) return null;
    if (!reply.ok) return null;
    setMissingPictures(Object.keys(work.read.draft.images), reply.value.absentPictures);
    return reply.value.pictureWarnings;
  };
  /** The same for a form. Missing pictures are reported when its block is saved. */
  const openForm = ({ form, at, text }: FoundForm): Promise<Reply<null>> =>
    bridge.openForm({ form, at, pictures: [...collectPictures([text.block, ...text.left])] });
  /** Checking pictures may take a while. Nothing is shown if the user cancelled or opened something else. */
  const recover = (work: Found): Promise<void> =>
    wait(named(work), async (signal) => {
      const { file } = work.read;
      const reply = file && (await bridge.openDocument({ file: file.grant, where: 'here' }));
      if (signal.aborted) return;
      // Another window has the file and came to the front, or this window got a document in the meantime.
      if (reply && (reply.ok ? reply.value.shown !== 'here' : reply.problem.code === 'cancelled')) return;
      const pictureWarnings = await claim(work, signal);
      if (pictureWarnings === null) return;
      const over: FoundForm[] = [];
      for (const form of formsOver(found.forms, work.id)) {
        // An item of another window continues there; an unavailable one remains in the list.
        if ((await openForm(form)).ok) over.push(form);
        if (signal.aborted) return;
      }
      await documents.open({ ...work.read, pictureWarnings });
      found.settle(work.id, ...over.map(({ form }) => form));
      go({ to: 'document' });
      // Restores the screens over the document, newest on top, so that closing them leads back to it.
      for (const restored of over.reverse()) go({ open: { screen: 'block', make: null, restored } });
    });
  const openCopy = (work: Found): Promise<void> =>
    wait(named(work), async (signal) => {
      const pictureWarnings = await claim(work, signal);
      if (pictureWarnings === null) return;
      await documents.open({ ...asCopy(work.read.draft), pictureWarnings });
      await bridge.closeRecovery({ journal: work.id, at: work.at });
      found.settle(work.id);
      go({ to: 'document' });
    });
  const recoverForm = (form: FoundForm): Promise<void> =>
    wait({ name: formatRowTitle(form.text.block), folder: '' }, async (signal) => {
      const reply = await openForm(form);
      if (signal.aborted || (await isNotClaimed(reply))) return;
      settled(form.form);
      go({ open: { screen: 'block', make: null, restored: form } });
    });
  const decided = async (id: string, asked: Promise<Reply<null>>): Promise<void> => {
    const reply = await asked;
    // An item that no longer exists needs no removal.
    const isGone = !reply.ok && reply.problem.code === 'no-recovery';
    if (isGone || !(await isRefused(reply))) settled(id);
  };
  /** Clears the message about the previous item. */
  const decide =
    <What>(act: (what: What) => Promise<void>) =>
    (what: What): void => {
      documents.showProblem(null);
      void act(what);
    };
  return {
    onRecover: decide(recover),
    onOpenCopy: decide(openCopy),
    onKeepFile: decide((work) => decided(work.id, bridge.closeRecovery({ journal: work.id, at: work.at }))),
    onLookAgain: (work) => look(work.id),
    onRecoverForm: decide(recoverForm),
    onDropForm: decide((form) => decided(form.form, bridge.closeForm({ form: form.form, at: form.at }))),
    onShowAgain: async () => {
      documents.showProblem(null);
      go({ to: 'recovery' });
      await look(null);
    },
  };
}

function named({ read: { file, draft }, fileName }: Found): NamedFile {
  return { name: file?.name ?? fileName ?? draftName(draft), folder: file?.folder ?? '' };
}
