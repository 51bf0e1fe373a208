// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FormContext } from '../../../../renderer/writing/blocks/form-context.ts';
import { ProseField } from '../../../../renderer/writing/blocks/prose-field.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

test('reports a word that could not be added to the dictionary without marking the field as invalid', () => {
  let say: (sentence: string) => void = () => undefined;
  const checkField: FormContext['checkField'] = (field) => {
    say = field.say;
    return () => undefined;
  };
  const field = { label: 'Titel', lang: 'nl-NL', value: 'Zorg', onChange: () => undefined, context: { checkField } };
  act(() => root.render(createElement(ProseField, field)));
  act(() => say('De woordenlijst is vol.'));
  expect(place.querySelector('[role="alert"]')?.textContent).toBe('De woordenlijst is vol.');
  expect(place.querySelector('textarea')?.getAttribute('aria-invalid')).toBeNull();
});
