// @vitest-environment happy-dom
import { act, createElement, type ReactNode } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import type { DialogProps } from '../../../../renderer/ui/overlays/dialog.tsx';
import { formatShortName } from '../../../../renderer/writing/blocks/describe.ts';
import { DetachDialog } from '../../../../renderer/writing/page/detach-dialog.tsx';
import { starterBlocks } from '../../../templates/starter-library.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

vi.mock('../../../../renderer/ui/overlays/dialog.tsx', () => ({
  Dialog: ({ title, children }: DialogProps) =>
    createElement('div', null, createElement('h2', null, title), children as ReactNode),
}));

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
});
afterEach(() => endDrawing({ root, place }));

const show = (title: string, name: string | null) =>
  act(async () =>
    root.render(
      createElement(DetachDialog, {
        title,
        shortName: name,
        lang: 'nl',
        onDetach: () => undefined,
        onClose: () => undefined,
      }),
    ),
  );

test('names a motion by its number and shows its whole title below', async () => {
  const motion = starterBlocks().find(({ id }) => id === '28638-166');
  if (!motion) throw new Error('not there');
  await show(motion.title, formatShortName(motion, nl));
  expect(place.querySelector('h2')?.textContent).toBe('Motie 28638, nr. 166 ontgrendelen');
  expect(place.querySelector('p')?.textContent).toBe(motion.title);
  expect(place.querySelector('p')?.lang).toBe('nl');
});

test('names other blocks, and a motion without a number, by title', async () => {
  for (const kind of ['finding', 'motion'] as const) {
    const block = createBlankBlock(kind, 'nieuw', 'Opvang');
    await show(block.title, formatShortName(block, nl));
    expect(place.querySelector('h2')?.textContent).toBe('‘Opvang’ ontgrendelen');
    expect(place.querySelectorAll('p')).toHaveLength(2);
  }
});
