import { useEffect, useRef } from 'react';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import type { TypingRoom } from '../typing/room.ts';
import { createFieldSteps, type FieldSteps } from './field-steps.ts';
import { emptyFields, goToField, hereOn, openReference } from './go-to-field.ts';

interface Around {
  document: OpenDocument;
  room: TypingRoom | null;
  /** Opens the form or panel in which the field is filled in; returns false if there is none. */
  fill: (field: HTMLElement) => boolean;
  say: (sentence: string) => void;
}

const AT = 'is-focus';
const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph']);

/**
 * Moves between the empty fields of the page by keyboard; Enter opens the form of the current field. Returns the function
 * that moves one step.
 */
export function useEmptyFields({ document, room, fill, say }: Around): (by: 1 | -1) => void {
  const t = useTexts().writing.emptyFields;
  const steps = useRef<FieldSteps | null>(null);
  steps.current ??= createFieldSteps();
  const sheetOf = () => document.editor.getRootElement()?.closest('.sheet') ?? null;
  const unmark = (): void => {
    for (const marked of sheetOf()?.querySelectorAll(`.fld.${AT}`) ?? []) marked.classList.remove(AT);
  };
  const onKey = useRef<(event: KeyboardEvent) => void>(() => {});
  onKey.current = (event) => {
    const sheet = sheetOf();
    if (!sheet || !(event.target instanceof Node) || !sheet.contains(event.target)) return;
    if (MODIFIERS.has(event.key)) return;
    const field = event.key === 'Enter' && isAlone(event) ? steps.current?.at(emptyFields(sheet)) : null;
    if (field && room && (openReference(field, room) || fill(field))) {
      event.preventDefault();
      event.stopImmediatePropagation();
      unmark();
      return;
    }
    // F11 is the menu shortcut for the next field, so it must not end the steps.
    if (event.key === 'F11') return;
    leave.current();
  };
  const leave = useRef<() => void>(() => {});
  leave.current = () => {
    steps.current?.leave();
    unmark();
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => onKey.current(event);
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (target instanceof Element && target.closest('.sheet')) leave.current();
    };
    window.addEventListener('keydown', onKeyDown, true);
    window.addEventListener('pointerdown', onPointerDown, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      window.removeEventListener('pointerdown', onPointerDown, true);
    };
  }, []);

  return (by) => {
    const sheet = sheetOf();
    if (!sheet || !room) return;
    const fields = emptyFields(sheet);
    const field = steps.current?.next(fields, hereOn(sheet), by);
    unmark();
    if (!field) {
      say(t.none);
      return;
    }
    goToField(field, room);
    field.classList.add(AT);
    say(t.at(field.textContent ?? '', fields.indexOf(field) + 1, fields.length));
  };
}

function isAlone({ ctrlKey, shiftKey, altKey, metaKey, isComposing }: KeyboardEvent): boolean {
  return !ctrlKey && !shiftKey && !altKey && !metaKey && !isComposing;
}
