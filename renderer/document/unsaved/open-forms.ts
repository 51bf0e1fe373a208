import { createContext } from 'react';

/** Asks the user what to do with a form. Calls `waits` before the question. false: the form stays open. */
export type LeaveForm = (waits: () => void) => Promise<boolean>;

export interface OpenForm {
  leave: LeaveForm;
  /** Saves the input; if that fails, the form says why. null: nothing is open. */
  keep: () => Promise<boolean> | null;
  /** Whether the form is hidden while its new block is being saved. Absent: it is visible. */
  isHidden?: () => boolean;
}

/** The open forms of this window, so that the user is asked before one is lost. */
export interface OpenForms {
  /** Returns a function that removes the form. */
  add: (form: OpenForm) => () => void;
  /** Asks for each form, topmost first, until one stays open. */
  leave: LeaveForm;
  /** Asks for the topmost visible form only. */
  leaveTop: LeaveForm;
  /** Saves the topmost visible form. null: there is none. */
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
