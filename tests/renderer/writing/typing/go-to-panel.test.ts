// @vitest-environment happy-dom
import { act, createElement, type ReactNode } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BodyNode } from '../../../../engine/core/richtext/model.ts';
import { LanguageProvider } from '../../../../renderer/ui/texts/language.tsx';
import { GoToPanel } from '../../../../renderer/writing/typing/go-to/go-to-panel.tsx';
import type { TypingFeatures } from '../../../../renderer/writing/typing/typing-features.ts';
import { draft } from '../../../core/checks/drafts.ts';
import { opened } from '../../document/open/opened.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

const Said = ({ children }: { children?: ReactNode }) => LanguageProvider({ language: 'nl', children });

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

test('scrolls to the entry that the arrows select', () => {
  const seen: string[] = [];
  vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(function (this: HTMLElement) {
    seen.push(this.textContent ?? '');
  });
  const heading = (number: number): BodyNode => ({
    type: 'heading',
    id: `h${number}`,
    level: 1,
    content: [{ type: 'run', text: `Kop ${number}` }],
  });
  const document = opened(draft(Array.from({ length: 12 }, (_, index) => heading(index + 1))));
  const dependencies = { outcome: () => null, onOutcome: () => () => undefined, layout: () => null };
  const room = { typing: { document, dependencies, active: () => document.editor }, panels: { open: () => {} } };
  act(() =>
    root.render(createElement(Said, null, createElement(GoToPanel, { features: room as unknown as TypingFeatures }))),
  );
  const field = globalThis.document.querySelector('input');
  for (let press = 0; press < 9; press++)
    act(() => void field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true })));
  const chosen = globalThis.document.querySelector('[role="option"][aria-selected="true"]');
  expect(chosen?.textContent).toBe('Kop 10');
  expect(field?.getAttribute('aria-activedescendant')).toBe(chosen?.id);
  expect(seen.at(-1)).toBe('Kop 10');

  // The list is no Tab stop; if a press on its edge focuses it, it handles the keys of the field.
  const list = globalThis.document.querySelector<HTMLElement>('[role="listbox"]');
  expect(list?.tabIndex).toBe(-1);
  act(() => void list?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true })));
  expect(globalThis.document.querySelector('[role="option"][aria-selected="true"]')?.textContent).toBe('Kop 9');
  vi.restoreAllMocks();
});
