import { useEffect, useRef } from 'react';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import type { TypingRoom } from '../typing/room.ts';
import { createFieldSteps, type FieldSteps } from './field-steps.ts';
import { emptyFields, goToField, hereOn, openReference } from './go-to-field.ts';

interface Around {
  document: OpenDocument;
  room: TypingRoom | null;
  /** To where a field is filled in; false: nothing is filled in there. */
  fill: (field: HTMLElement) => boolean;
  say: (sentence: string) => void;
}

const AT = 'is-focus';
const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph']);

/**
 * From one empty field of the page to the next, without the mouse; Enter there goes to where it is filled in. Gives what
 * does a step.
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
    // The key that steps itself is answered by the menu, which asks for the next one.
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
