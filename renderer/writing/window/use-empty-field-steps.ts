import { useEffect, useRef } from 'react';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import type { DocumentCommands } from '../document-commands.ts';
import { SHEET } from '../page/page-elements.ts';
import { useVariableClicks } from '../side/details/variable-clicks.ts';
import type { TypingFeatures } from '../typing/typing-features.ts';
import { findEmptyFields, getSelectionRange, goToField, openReference } from './empty-fields.ts';
import { createFieldStepper, type FieldStepper } from './field-stepper.ts';
import { useBlockFieldClicks } from './use-block-field-clicks.ts';

const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph']);

/**
 * Fills in the empty fields of the page: a click opens the form of a field, the function that is returned moves to the next
 * or previous field, and Enter opens the form of that field.
 */
export function useEmptyFieldSteps(
  document: OpenDocument,
  features: TypingFeatures | null,
  commands: DocumentCommands,
): (by: 1 | -1) => void {
  const openBlockField = useBlockFieldClicks(commands);
  const openVariable = useVariableClicks(document, commands);
  const t = useTexts().writing.emptyFields;
  const stepper = useRef<FieldStepper | null>(null);
  stepper.current ??= createFieldStepper();
  const sheetOf = () => document.editor.getRootElement()?.closest(SHEET) ?? null;
  const marked = useRef<HTMLElement | null>(null);
  const endKeeping = useRef<(() => void) | null>(null);
  const mark = (field: HTMLElement | null): void => {
    marked.current?.classList.remove('is-focus');
    if (!field) endKeeping.current?.();
    field?.classList.add('is-focus');
    marked.current = field;
  };
  const onKey = useRef<(event: KeyboardEvent) => void>(() => {});
  onKey.current = (event) => {
    const sheet = sheetOf();
    if (!sheet || !(event.target instanceof Node) || !sheet.contains(event.target)) return;
    if (MODIFIERS.has(event.key)) return;
    const field =
      event.key === 'Enter' && hasNoModifiers(event) ? stepper.current?.getCurrent(findEmptyFields(sheet)) : null;
    if (field && features && (openReference(field, features) || openBlockField(field) || openVariable(field))) {
      event.preventDefault();
      event.stopImmediatePropagation();
      mark(null);
      return;
    }
    // F11 is the menu shortcut for the next field, so it must not end the steps.
    if (event.key === 'F11') return;
    reset.current();
  };
  const reset = useRef<() => void>(() => {});
  reset.current = () => {
    stepper.current?.reset();
    mark(null);
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => onKey.current(event);
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (target instanceof Element && target.closest(SHEET)) reset.current();
    };
    window.addEventListener('keydown', onKeyDown, true);
    window.addEventListener('pointerdown', onPointerDown, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      window.removeEventListener('pointerdown', onPointerDown, true);
      endKeeping.current?.();
    };
  }, []);

  // A new outcome can draw the marked field as another element.
  const markAgain = useRef<() => void>(() => {});
  markAgain.current = () => {
    const sheet = sheetOf();
    if (!sheet || !marked.current) return;
    const field = stepper.current?.getCurrent(findEmptyFields(sheet));
    if (field) mark(field);
  };
  useEffect(
    () => features?.typing.dependencies.onOutcome(() => requestAnimationFrame(() => markAgain.current())),
    [features],
  );

  return (by) => {
    const sheet = sheetOf();
    if (!sheet || !features) return;
    const fields = findEmptyFields(sheet);
    const field = stepper.current?.next(fields, getSelectionRange(sheet), by);
    mark(null);
    if (!field) {
      commands.say(t.none);
      return;
    }
    endKeeping.current = goToField(field, features);
    mark(field);
    commands.say(t.at(field.textContent ?? '', fields.indexOf(field) + 1, fields.length));
  };
}

function hasNoModifiers({ ctrlKey, shiftKey, altKey, metaKey, isComposing }: KeyboardEvent): boolean {
  return !ctrlKey && !shiftKey && !altKey && !metaKey && !isComposing;
}
