import { createContext, useContext, useLayoutEffect, useRef } from 'react';
import { createSignal } from '../signal.ts';

/** `invalid`: the form shows a problem with the value; `unsettled`: the user has to confirm or complete it. */
export type FieldState = 'invalid' | 'unsettled';

interface ReportedState {
  state: FieldState;
  /** The control that the focus goes to. */
  find: () => HTMLElement | null;
}

/** The fields of a form with a value that the form does not accept as it is. */
export interface FieldStates {
  /** Returns a function that takes the report back. */
  report: (field: ReportedState) => () => void;
  isEmpty: () => boolean;
  hasInvalid: () => boolean;
  /** The control of the first invalid field on the screen. */
  findFirstInvalid: () => HTMLElement | null;
  listen: (listener: () => void) => () => void;
}

export function createFieldStates(): FieldStates {
  const reported = new Set<ReportedState>();
  const changed = createSignal();
  const listInvalid = () => [...reported].filter(({ state }) => state === 'invalid');
  return {
    report: (field) => {
      reported.add(field);
      changed.emit();
      return () => {
        reported.delete(field);
        changed.emit();
      };
    },
    isEmpty: () => reported.size === 0,
    hasInvalid: () => listInvalid().length > 0,
    findFirstInvalid: () =>
      listInvalid()
        .flatMap(({ find }) => find() ?? [])
        .reduce<HTMLElement | null>(
          (first, one) =>
            first && first.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING ? first : one,
          null,
        ),
    listen: changed.listen,
  };
}

/** The states of the form around a field; null outside of a form that asks for them. */
export const FieldStatesContext = createContext<FieldStates | null>(null);

/** Reports the state of a field to its form; null: its value is accepted. */
export function useFieldState(state: FieldState | null, find: () => HTMLElement | null): void {
  const states = useContext(FieldStatesContext);
  const latest = useRef(find);
  latest.current = find;
  useLayoutEffect(() => {
    if (state !== null) return states?.report({ state, find: () => latest.current() });
  }, [states, state]);
}
