// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConflictScreen } from '../../../../renderer/screens/conflict/conflict-screen.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

test('a screen reader announces the text of both sides before the choice', async () => {
  const nothing = () => undefined;
  await act(async () =>
    root.render(
      createElement(ConflictScreen, {
        document: 'Inbreng',
        hereAt: '2026-11-25T10:00:00Z',
        folderAt: '2026-11-25T10:01:00Z',
        rows: [
          {
            type: 'conflict',
            key: 'k',
            label: 'Eis 5',
            what: 'tekst',
            here: [{ kind: 'added', text: 'Verleng de opvang' }],
            folder: [{ kind: 'removed', text: 'Stop de opvang' }],
            facts: { here: [{ what: 'Vorm gewijzigd', words: [] }], folder: [] },
            changedBy: 'both',
          },
        ],
        choices: {},
        onChoose: nothing,
        onChooseAll: nothing,
        onMerge: nothing,
        onKeepBoth: nothing,
        onHome: nothing,
        keptDays: 90,
        problem: null,
      }),
    ),
  );
  const labels = [...place.querySelectorAll('[role="radio"]')].map(
    (choice) => document.getElementById(choice.getAttribute('aria-describedby') ?? '')?.textContent,
  );
  expect(labels[0]).toMatch(/Eis 5\. .*\[erbij: Verleng de opvang\]Vorm gewijzigd/);
  expect(labels[1]).toMatch(/Eis 5\. .*\[weg: Stop de opvang\]/);
});
