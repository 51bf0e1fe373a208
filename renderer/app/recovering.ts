import type { Bridge } from '../../electron/ipc/contract.ts';
import { asCopy } from './opened-document.ts';
import type { Move } from './screens.ts';
import type { Documents } from './use-documents.ts';
import { type Found, type FoundForm, type FoundWork, formsOver } from './use-found-work.ts';

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

/** `home`: shows where one begins, once nothing is left to decide about. */
export function recovering(
  bridge: Bridge,
  documents: Documents,
  found: FoundWork,
  go: (step: Move) => void,
  home: () => void,
): Recovering {
  const settled = (id: string): void => {
    if (found.settle(id) === 0) home();
  };
  /** Its pictures are where they can be shown from, or a sentence says of which that is not so. */
  const notShownOf = async (work: Found): Promise<readonly string[]> => {
    const reply = await bridge.openRecovery({ journal: work.id });
    return reply.ok ? reply.value.notShown : work.read.notShown;
  };
  const recover = async (work: Found): Promise<void> => {
    const { file } = work.read;
    const reply = file && (await bridge.openDocument({ file: file.grant, where: 'here' }));
    // Another window has the file, and has come to the front; or this one was given a document meanwhile.
    if (reply && (reply.ok ? reply.value.shown !== 'here' : reply.problem.code === 'cancelled')) return;
    await documents.open({ ...work.read, notShown: await notShownOf(work) });
    const over = formsOver(found.forms, work.id);
    found.settle(work.id, ...over.map(({ form }) => form));
    go({ to: 'document' });
    // What lay over the document lies over it again, the newest on top: closed, it leads back to its document.
    for (const restored of over.reverse()) go({ open: { screen: 'block', make: null, restored } });
  };
  const openCopy = async (work: Found): Promise<void> => {
    await documents.open({ ...asCopy(work.read.draft), notShown: await notShownOf(work) });
    await bridge.closeRecovery({ journal: work.id });
    found.settle(work.id);
    go({ to: 'document' });
  };
  return {
    onRecover: (work) => void recover(work),
    onOpenCopy: (work) => void openCopy(work),
    onKeepFile: (work) => void bridge.closeRecovery({ journal: work.id }).then(() => settled(work.id)),
    onLookAgain: async (work) => {
      const { works, forms } = await found.look(work.id);
      if (works.length + forms.length === 0) home();
    },
    onRecoverForm: (form) => {
      settled(form.form);
      go({ open: { screen: 'block', make: null, restored: form } });
    },
    onDropForm: (form) => void bridge.closeForm({ form: form.form }).then(() => settled(form.form)),
  };
}
