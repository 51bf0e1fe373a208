// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ProblemResult } from '../../../../electron/ipc/results.ts';
import { LibraryAway, type LibraryAwayProps } from '../../../../renderer/writing/library/library-away.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
});
afterEach(() => endDrawing({ root, place }));

const problem = (code: string): ProblemResult => ({ code, file: null, message: `Zin ${code}.` });
const choose = vi.fn();
const show = (props: Partial<LibraryAwayProps>) =>
  act(async () =>
    root.render(
      createElement(LibraryAway, { refused: null, hasRows: true, notChosen: null, onChooseLibrary: choose, ...props }),
    ),
  );

test('the last read blocks have a notice above them that their folder is unreachable, with a button to find it', async () => {
  await show({ refused: problem('library-away') });
  expect(place.textContent).toContain('De bibliotheek is niet te bereikenZin library-away. De bouwstenen hieronder');
  await act(async () => place.querySelector('button')?.click());
  expect(choose).toHaveBeenCalledTimes(1);
  expect(place.querySelector('button')?.textContent).toBe('Map kiezen');
  await show({ refused: problem('library-away'), notChosen: problem('library-not-empty') });
  expect(place.textContent).toContain('Deze map is niet te gebruikenZin library-not-empty. De bouwstenen hieronder');
});
