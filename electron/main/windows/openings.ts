import type { FormId } from '../../ipc/contract.ts';
import type { Holder, OpenDocuments, Opening } from '../../processes/protocol.ts';

/**
 * The open document and forms of blocks of each window. The saving process may stop at any time; the next one gets this
 * list and learns which files to watch, and which journals and forms are in use.
 */
export interface Openings {
  /** The current opening of the window, which lasts until the window closes its document. Creates one if there is none. */
  current: (window: number) => Opening;
  /** The window closes its document; later requests belong to the next opening. */
  end: (window: number) => void;
  /** A new window shows a copy of another one's document: its pictures come from the same files. */
  copySources: (from: number, to: number) => void;
  /**
   * The window shows a form that it recovered after a crash, whose pictures come from these files. The form belongs to
   * the window until this opening ends or, once it is edited, until it is closed.
   */
  openRecoveredForm: (window: number, form: FormId, cameFrom: readonly string[]) => void;
  /** The window edits the form of a block, which belongs to it until it is closed. */
  openForm: (window: number, form: FormId) => void;
  /** The current opening, with the files of the pictures in this form, for requests about its block. */
  currentWithForm: (window: number, form: FormId | undefined) => Opening;
  /** Does nothing for a form that another window edits. */
  closeForm: (window: number, form: FormId) => void;
  /** The window was closed. */
  forget: (window: number) => void;
  all: () => OpenDocuments;
}

export function createOpenings(): Openings {
  const open = new Map<number, Opening>();
  /** The window of each form. Opening 0: the form is being edited and does not end with an opening. */
  const forms = new Map<FormId, Holder>();
  const recoveredForms = new Map<FormId, { window: number; cameFrom: readonly string[] }>();
  let last = 0;
  const current = (window: number): Opening => {
    const known = open.get(window);
    if (known) return known;
    last += 1;
    const made: Opening = { id: last, window, file: null, cameFrom: [], journals: new Set() };
    open.set(window, made);
    return made;
  };
  return {
    current,
    end: (window) => {
      const ended = open.get(window);
      open.delete(window);
      for (const [form, { opening }] of forms) if (opening === ended?.id) forms.delete(form);
    },
    copySources: (from, to) => {
      current(to).cameFrom = pictureFilesOf(current(from));
    },
    openRecoveredForm: (window, form, cameFrom) => {
      recoveredForms.set(form, { window, cameFrom });
      if (forms.get(form)?.window !== window) forms.set(form, { window, opening: current(window).id });
    },
    openForm: (window, form) => {
      forms.set(form, { window, opening: 0 });
    },
    currentWithForm: (window, form) => {
      const opening = current(window);
      const found = form === undefined ? undefined : recoveredForms.get(form);
      return found?.window === window ? { ...opening, cameFrom: [...opening.cameFrom, ...found.cameFrom] } : opening;
    },
    closeForm: (window, form) => {
      if (forms.get(form)?.window === window) forms.delete(form);
      if (recoveredForms.get(form)?.window === window) recoveredForms.delete(form);
    },
    forget: (window) => {
      open.delete(window);
      for (const [form, holder] of forms) if (holder.window === window) forms.delete(form);
      for (const [form, found] of recoveredForms) if (found.window === window) recoveredForms.delete(form);
    },
    all: () => ({ openings: [...open.values()], forms: [...forms] }),
  };
}

/** The files that hold the pictures of a document, its own first. */
export function pictureFilesOf({ file, cameFrom }: Pick<Opening, 'file' | 'cameFrom'>): string[] {
  return [...new Set([file?.path ?? [], cameFrom].flat())];
}
