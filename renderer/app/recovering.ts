import type { Bridge } from '../../electron/ipc/contract.ts';
import { picturesOfBlocks } from '../../engine/core/blocks/pictures-of.ts';
import { rowTitle } from '../blocks/describe.ts';
import { draftName } from '../parts/draft-name.ts';
import { asCopy } from './opened-document.ts';
import type { NamedFile } from './opening.ts';
import type { Move } from './screens.ts';
import type { Documents } from './use-documents.ts';
import { type Found, type FoundForm, type FoundWork, formsOver } from './use-found-work.ts';
import type { WaysIn } from './use-ways-in.ts';

/** What a person decides about what a crash left. */
export interface Recovering {
  onRecover: (work: Found) => void;
  /** As a document of its own; the file stays what it is. */
  onOpenCopy: (work: Found) => void;
  onKeepFile: (work: Found) => void;
  onLookAgain: (work: Found) => Promise<void>;
  onRecoverForm: (form: FoundForm) => void;
  onDropForm: (form: FoundForm) => void;
}

/**
 * `home`: shows where one begins, once nothing is left to decide about. `wait`: waits for what opens a document; a person may
 * stop that.
 */
export function recovering(
  bridge: Bridge,
  documents: Documents,
  found: FoundWork,
  go: (step: Move) => void,
  home: () => void,
  wait: WaysIn['waitHere'],
): Recovering {
  const settled = (id: string): void => {
    if (found.settle(id) === 0) home();
  };
  /** Its pictures are where they can be shown from, or a sentence says of which that is not so. */
  const notShownOf = async (work: Found): Promise<readonly string[]> => {
    const reply = await bridge.openRecovery({ journal: work.id });
    return reply.ok ? reply.value.notShown : work.read.notShown;
  };
  /** The same of a form; what can't be shown is said when its block goes into the library. */
  const openForm = async ({ form, text }: FoundForm): Promise<void> => {
    const pictures = [...picturesOfBlocks([text.block, ...text.left])];
    if (pictures.length > 0) await bridge.openForm({ form, pictures });
  };
  /** Its pictures may take their time: whoever stops waiting, or opens something else meanwhile, is shown nothing. */
  const recover = (work: Found): Promise<void> =>
    wait(named(work), async (signal) => {
      const { file } = work.read;
      const reply = file && (await bridge.openDocument({ file: file.grant, where: 'here' }));
      if (signal.aborted) return;
      // Another window has the file, and has come to the front; or this one was given a document meanwhile.
      if (reply && (reply.ok ? reply.value.shown !== 'here' : reply.problem.code === 'cancelled')) return;
      const notShown = await notShownOf(work);
      if (signal.aborted) return;
      const over = formsOver(found.forms, work.id);
      for (const form of over) {
        await openForm(form);
        if (signal.aborted) return;
      }
      await documents.open({ ...work.read, notShown });
      found.settle(work.id, ...over.map(({ form }) => form));
      go({ to: 'document' });
      // What lay over the document lies over it again, the newest on top: closed, it leads back to its document.
      for (const restored of over.reverse()) go({ open: { screen: 'block', make: null, restored } });
    });
  const openCopy = (work: Found): Promise<void> =>
    wait(named(work), async (signal) => {
      const notShown = await notShownOf(work);
      if (signal.aborted) return;
      await documents.open({ ...asCopy(work.read.draft), notShown });
      await bridge.closeRecovery({ journal: work.id });
      found.settle(work.id);
      go({ to: 'document' });
    });
  const recoverForm = (form: FoundForm): Promise<void> =>
    wait({ name: rowTitle(form.text.block), folder: '' }, async (signal) => {
      await openForm(form);
      if (signal.aborted) return;
      settled(form.form);
      go({ open: { screen: 'block', make: null, restored: form } });
    });
  return {
    onRecover: (work) => void recover(work),
    onOpenCopy: (work) => void openCopy(work),
    onKeepFile: (work) => void bridge.closeRecovery({ journal: work.id }).then(() => settled(work.id)),
    onLookAgain: async (work) => {
      const { works, forms } = await found.look(work.id);
      if (works.length + forms.length === 0) home();
    },
    onRecoverForm: (form) => void recoverForm(form),
    onDropForm: (form) => void bridge.closeForm({ form: form.form }).then(() => settled(form.form)),
  };
}

function named({ read: { file, draft }, fileName }: Found): NamedFile {
  return { name: file?.name ?? fileName ?? draftName(draft), folder: file?.folder ?? '' };
}
