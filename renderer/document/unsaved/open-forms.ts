import { createContext } from 'react';

/** Asks what becomes of a form. `waits` is told before a person is asked. false: it stays open. */
export type LeaveForm = (waits: () => void) => Promise<boolean>;

export interface OpenForm {
  leave: LeaveForm;
  /** Writes what is filled in; where that can't be, the form says why. null: nothing lies open here now. */
  keep: () => Promise<boolean> | null;
  /** The user does not see it while its new block is being saved. Absent: the form is always shown. */
  isHidden?: () => boolean;
}

/** The forms that lie open in this window: none of them is lost unasked, however the window goes on. */
export interface OpenForms {
  /** Gives what takes it off again. */
  add: (form: OpenForm) => () => void;
  /** Asks each of them, the topmost first, until one stays. */
  leave: LeaveForm;
  /** Asks the topmost that the user sees, and no other. */
  leaveTop: LeaveForm;
  /** Writes the topmost that the user sees. null: there is none. */
  keepTop: () => Promise<boolean> | null;
}

export function createOpenForms(): OpenForms {
  const forms: OpenForm[] = [];
  const topForm = (): OpenForm | undefined => forms.filter(({ isHidden }) => !isHidden?.()).at(-1);
  return {
    add: (form) => {
      forms.push(form);
      return () => {
        forms.splice(forms.indexOf(form), 1);
      };
    },
    leave: async (waits) => {
      for (const form of [...forms].reverse()) if (forms.includes(form) && !(await form.leave(waits))) return false;
      return true;
    },
    leaveTop: async (waits) => (await topForm()?.leave(waits)) ?? true,
    keepTop: () => topForm()?.keep() ?? null,
  };
}

export const OpenFormsContext = createContext<OpenForms>(createOpenForms());
