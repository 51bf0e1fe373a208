// @vitest-environment happy-dom
import { act, createElement, type ReactNode } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LanguageProvider } from '../../../../renderer/ui/texts/language.tsx';
import type { Chosen } from '../../../../renderer/writing/page/page-blocks.ts';
import type { PageView } from '../../../../renderer/writing/page/page-view.ts';
import { PictureTools } from '../../../../renderer/writing/page/picture-tools.tsx';
import { draft } from '../../../core/checks/drafts.ts';
import { $byId } from '../../document/editor/page.ts';
import { opened } from '../../document/open/opened.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';
import { inDocument } from '../in-document.ts';

const Said = ({ children }: { children?: ReactNode }) => LanguageProvider({ language: 'nl', children });

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

test('returns to the picture on Escape in any control of its toolbar', () => {
  const document = opened(draft([{ type: 'figure', id: 'pic', image: 'a'.repeat(64) }]));
  const key = document.editor.read(() => $byId('pic').getKey());
  const choose = vi.fn();
  const blocks = { choose, menu: () => null, onMenu: () => () => undefined, closeMenu: () => undefined };
  const commands = { canPaste: async () => true, paste: () => undefined };
  const props = {
    view: { blocks } as unknown as PageView,
    chosen: { key, id: 'pic' } as Chosen,
  };
  const tools = inDocument({ document, outcomes: {}, commands }, createElement(PictureTools, props));
  act(() => root.render(createElement(Said, null, tools)));
  const controls = place.querySelectorAll('input, button');
  expect(controls.length).toBe(7);
  for (const control of controls)
    act(
      () =>
        void control.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })),
    );
  expect(choose.mock.calls).toEqual(Array.from(controls, () => [key]));
});
