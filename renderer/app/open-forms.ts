import { createContext } from 'react';

/** Asks what becomes of a form. `waits` is told before a person is asked. false: it stays open. */
export type LeaveForm = (waits: () => void) => Promise<boolean>;

/** The forms that lie open in this window: none of them is lost unasked, however the window goes on. */
export interface OpenForms {
  /** Gives what takes it off again. */
  add: (form: LeaveForm) => () => void;
  /** Asks each of them, the topmost first, until one stays. */
  leave: LeaveForm;
}

export function createOpenForms(): OpenForms {
  const forms: LeaveForm[] = [];
  return {
    add: (form) => {
      forms.push(form);
      return () => {
        forms.splice(forms.indexOf(form), 1);
      };
    },
    leave: async (waits) => {
      for (const form of [...forms].reverse()) if (forms.includes(form) && !(await form(waits))) return false;
      return true;
    },
  };
}

export const OpenFormsContext = createContext<OpenForms>(createOpenForms());
