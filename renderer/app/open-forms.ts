import { createContext } from 'react';

/** Asks what becomes of a form. `waits` is told before a person is asked. false: it stays open. */
export type LeaveForm = (waits: () => void) => Promise<boolean>;

export interface OpenForm {
  leave: LeaveForm;
  /** Writes what is filled in; where that can't be, the form says why. null: nothing lies open here now. */
  keep: () => Promise<boolean> | null;
}

/** The forms that lie open in this window: none of them is lost unasked, however the window goes on. */
export interface OpenForms {
  /** Gives what takes it off again. */
  add: (form: OpenForm) => () => void;
  /** Asks each of them, the topmost first, until one stays. */
  leave: LeaveForm;
  /** Asks the topmost alone: what lies below stays. */
  leaveTop: LeaveForm;
  /** Writes the topmost. null: no form lies open. */
  keepTop: () => Promise<boolean> | null;
}

export function createOpenForms(): OpenForms {
  const forms: OpenForm[] = [];
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
    leaveTop: async (waits) => (await forms.at(-1)?.leave(waits)) ?? true,
    keepTop: () => forms.at(-1)?.keep() ?? null,
  };
}

export const OpenFormsContext = createContext<OpenForms>(createOpenForms());
