import type { Reply, WindowBridge } from '../../electron/ipc/contract.ts';
import { collectPictures } from '../../engine/core/blocks/collect-pictures.ts';
import { setMissingPictures } from '../document/open/pictures.ts';
import { draftName } from '../document/session/document-names.ts';
import { asCopy } from '../document/session/opened-document.ts';
import type { Recovering } from '../screens/recovery/live-recovery.tsx';
import { type Found, type FoundForm, type FoundWork, formsOver } from '../screens/recovery/use-found-work.ts';
import { rowTitle } from '../writing/blocks/describe.ts';
import type { NamedFile } from './opening.ts';
import type { Move } from './screens.ts';
import type { Documents } from './use-documents.ts';
import type { WaysIn } from './use-ways-in.ts';

/**
 * `home`: shows where one begins, once nothing is left to decide about. `wait`: waits for what opens a document; a person may
 * stop that. `isShown`: whether what is left is still what the window shows. An answer may come late, over a document.
 */
export function recovering(
  bridge: WindowBridge,
  documents: Documents,
  found: FoundWork,
  go: (step: Move) => void,
  home: () => void,
  wait: WaysIn['waitHere'],
  isShown: () => boolean,
): Recovering {
  const settled = (id: string): void => {
    if (found.settle(id) === 0 && isShown()) home();
  };
  const look = async (first: string | null): Promise<void> => {
    const { works, forms, isPast } = await found.look(first);
    if (!isPast && works.length + forms.length === 0 && isShown()) home();
  };
  /** Another window has it, or it can't be had now: that is said, over what is left to decide about here. */
  const isRefused = async (reply: Reply<unknown>): Promise<boolean> => {
    if (reply.ok) return false;
    documents.say(reply.problem.message);
    await look(null);
    return true;
  };
  /** The same of what was to be opened: without a claim on it nothing is shown, and nothing stays this window's. */
  const isNotOpened = async (reply: Reply<unknown>): Promise<boolean> => {
    if (!reply.ok) await bridge.leaveDocument();
    return isRefused(reply);
  };
  /**
   * From here on it is this window's. Its pictures are where they can be shown from, or a sentence says of which that is not so.
   * null: nothing is to be shown, because it was refused or this window does not wait any longer.
   */
  const notShownOf = async (work: Found, signal: AbortSignal): Promise<readonly string[] | null> => {
    const reply = await bridge.openRecovery({ journal: work.id, at: work.at });
    if (signal.aborted || (await isNotOpened(reply))) return null;
    if (!reply.ok) return null;
    setMissingPictures(Object.keys(work.read.draft.images), reply.value.absentPictures);
    return reply.value.pictureWarnings;
  };
  /** The same of a form; what can't be shown is said when its block goes into the library. */
  const openForm = ({ form, at, text }: FoundForm): Promise<Reply<null>> =>
    bridge.openForm({ form, at, pictures: [...collectPictures([text.block, ...text.left])] });
  /** Its pictures may take their time: whoever stops waiting, or opens something else meanwhile, is shown nothing. */
  const recover = (work: Found): Promise<void> =>
    wait(named(work), async (signal) => {
      const { file } = work.read;
      const reply = file && (await bridge.openDocument({ file: file.grant, where: 'here' }));
      if (signal.aborted) return;
      // Another window has the file, and has come to the front; or this one was given a document meanwhile.
      if (reply && (reply.ok ? reply.value.shown !== 'here' : reply.problem.code === 'cancelled')) return;
      const pictureWarnings = await notShownOf(work, signal);
      if (pictureWarnings === null) return;
      const over: FoundForm[] = [];
      for (const form of formsOver(found.forms, work.id)) {
        // One that another window has goes on there; one that can't be had now is left to decide about.
        if ((await openForm(form)).ok) over.push(form);
        if (signal.aborted) return;
      }
      await documents.open({ ...work.read, pictureWarnings });
      found.settle(work.id, ...over.map(({ form }) => form));
      go({ to: 'document' });
      // What lay over the document lies over it again, the newest on top: closed, it leads back to its document.
      for (const restored of over.reverse()) go({ open: { screen: 'block', make: null, restored } });
    });
  const openCopy = (work: Found): Promise<void> =>
    wait(named(work), async (signal) => {
      const pictureWarnings = await notShownOf(work, signal);
      if (pictureWarnings === null) return;
      await documents.open({ ...asCopy(work.read.draft), pictureWarnings });
      await bridge.closeRecovery({ journal: work.id, at: work.at });
      found.settle(work.id);
      go({ to: 'document' });
    });
  const recoverForm = (form: FoundForm): Promise<void> =>
    wait({ name: rowTitle(form.text.block), folder: '' }, async (signal) => {
      const reply = await openForm(form);
      if (signal.aborted || (await isNotOpened(reply))) return;
      settled(form.form);
      go({ open: { screen: 'block', make: null, restored: form } });
    });
  const decided = async (id: string, asked: Promise<Reply<null>>): Promise<void> => {
    const reply = await asked;
    // What is there no more needs not be closed.
    const isGone = !reply.ok && reply.problem.code === 'no-recovery';
    if (isGone || !(await isRefused(reply))) settled(id);
  };
  /** What was refused before is not what becomes of this. */
  const decide =
    <What>(act: (what: What) => Promise<void>) =>
    (what: What): void => {
      documents.say(null);
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
      documents.say(null);
      go({ to: 'recovery' });
      await look(null);
    },
  };
}

function named({ read: { file, draft }, fileName }: Found): NamedFile {
  return { name: file?.name ?? fileName ?? draftName(draft), folder: file?.folder ?? '' };
}
