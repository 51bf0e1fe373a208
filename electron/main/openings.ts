import type { FormId } from '../ipc/contract.ts';
import type { Holder, OpenBefore, Opening } from '../processes/protocol.ts';

/**
 * What each window has open. The process that saves may stop at any time; started anew, it takes from here which files it
 * watches, and which journals and forms are somebody's who still writes in them.
 */
export interface Openings {
  /** The window’s opening now: from the moment at which it left the former document until it leaves this one. */
  of: (window: number) => Opening;
  /** The window leaves its document: what is asked from now on belongs to another opening. */
  end: (window: number) => void;
  /** What a new window shows is made of what another one has open: the same files have its pictures. */
  copied: (from: number, to: number) => void;
  /**
   * The window is about to show a form that a crash left, whose journal says of its pictures that these files have them. It is
   * the window's until that leaves this opening; once it is written in, until it is closed.
   */
  formLeft: (window: number, form: FormId, cameFrom: readonly string[]) => void;
  /** The window writes what stands in the form of a block. */
  form: (window: number, form: FormId) => void;
  /** The window’s opening, for what is asked of a block that it fills in: with the files that have the pictures of this form. */
  withForm: (window: number, form: FormId | undefined) => Opening;
  /** One that another window writes stays its own. */
  formClosed: (window: number, form: FormId) => void;
  /** The window is gone. */
  forget: (window: number) => void;
  all: () => OpenBefore;
}

export function createOpenings(): Openings {
  const open = new Map<number, Opening>();
  const forms = new Map<FormId, Holder>();
  /** Of forms that a crash left. */
  const leftForms = new Map<FormId, { window: number; cameFrom: readonly string[] }>();
  let last = 0;
  const of = (window: number): Opening => {
    const known = open.get(window);
    if (known) return known;
    last += 1;
    const made: Opening = { id: last, window, file: null, cameFrom: [], journals: new Set() };
    open.set(window, made);
    return made;
  };
  return {
    of,
    end: (window) => {
      const ended = open.get(window);
      open.delete(window);
      for (const [form, { opening }] of forms) if (opening === ended?.id) forms.delete(form);
    },
    copied: (from, to) => {
      of(to).cameFrom = pictureFilesOf(of(from));
    },
    formLeft: (window, form, cameFrom) => {
      leftForms.set(form, { window, cameFrom });
      if (forms.get(form)?.window !== window) forms.set(form, { window, opening: of(window).id });
    },
    form: (window, form) => {
      forms.set(form, { window, opening: 0 });
    },
    withForm: (window, form) => {
      const opening = of(window);
      const left = form === undefined ? undefined : leftForms.get(form);
      return left?.window === window ? { ...opening, cameFrom: [...opening.cameFrom, ...left.cameFrom] } : opening;
    },
    formClosed: (window, form) => {
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

/** The files that have the pictures of what is open, its own first. */
export function pictureFilesOf({ file, cameFrom }: Pick<Opening, 'file' | 'cameFrom'>): string[] {
  return [...new Set([file?.path ?? [], cameFrom].flat())];
}
