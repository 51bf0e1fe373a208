import type { FormId } from '../../ipc/contract.ts';
import type { Holder, OpenDocuments, Opening } from '../../processes/protocol.ts';

/**
 * What each window has open. The saving process may stop at any time; the next one learns from this which files it
 * watches, and which journals and forms are in use.
 */
export interface Openings {
  /** The current opening of the window: from closing the previous document until closing this one. */
  current: (window: number) => Opening;
  /** The window closes its document; later requests belong to the next opening. */
  end: (window: number) => void;
  /** A new window shows a copy of another one's document: its pictures come from the same files. */
  copySources: (from: number, to: number) => void;
  /**
   * The window shows a form that a crash left, whose pictures come from these files. It belongs to the window until
   * this opening ends or, once it is edited, until it is closed.
   */
  openLeftForm: (window: number, openForm: FormId, cameFrom: readonly string[]) => void;
  /** The window edits the form of a block. */
  form: (window: number, form: FormId) => void;
  /** The current opening, with the picture sources of this form, for requests about the block in it. */
  currentWithForm: (window: number, form: FormId | undefined) => Opening;
  /** Does nothing for a form that another window edits. */
  closeForm: (window: number, form: FormId) => void;
  /** The window was closed. */
  forget: (window: number) => void;
  all: () => OpenDocuments;
}

export function createOpenings(): Openings {
  const open = new Map<number, Opening>();
  const forms = new Map<FormId, Holder>();
  /** Forms that a crash left. */
  const leftForms = new Map<FormId, { window: number; cameFrom: readonly string[] }>();
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
    openLeftForm: (window, form, cameFrom) => {
      leftForms.set(form, { window, cameFrom });
      if (forms.get(form)?.window !== window) forms.set(form, { window, opening: current(window).id });
    },
    form: (window, form) => {
      forms.set(form, { window, opening: 0 });
    },
    currentWithForm: (window, form) => {
      const opening = current(window);
      const left = form === undefined ? undefined : leftForms.get(form);
      return left?.window === window ? { ...opening, cameFrom: [...opening.cameFrom, ...left.cameFrom] } : opening;
    },
    closeForm: (window, form) => {
      if (forms.get(form)?.window === window) forms.delete(form);
      if (leftForms.get(form)?.window === window) leftForms.delete(form);
    },
    forget: (window) => {
      open.delete(window);
      for (const [form, writer] of forms) if (writer.window === window) forms.delete(form);
      for (const [form, reader] of leftForms) if (reader.window === window) leftForms.delete(form);
    },
    all: () => ({ openings: [...open.values()], forms: [...forms] }),
  };
}

/** The files that hold the pictures of a document, its own first. */
export function pictureFilesOf({ file, cameFrom }: Pick<Opening, 'file' | 'cameFrom'>): string[] {
  return [...new Set([file?.path ?? [], cameFrom].flat())];
}
