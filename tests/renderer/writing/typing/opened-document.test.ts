// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { openTypingRoom } from '../../../../renderer/writing/typing/room.ts';
import { nl } from '../../../../renderer/writing/typing/texts/nl.ts';
import type { TypingSurroundings } from '../../../../renderer/writing/typing/typing.ts';
import { block, draft, paragraph, placed } from '../../../core/checks/drafts.ts';
import { change } from '../../document/editor/page.ts';
import { opened } from '../../document/open/opened.ts';

test('what watches typing goes through nothing of a document that was opened: each word of it would be drawn once more', () => {
  vi.stubGlobal('CSS', { highlights: new Map() });
  const demand = block({
    id: 'eis',
    kind: 'demand',
    title: 'Breng kinderen in beeld',
    body: [paragraph('c', 'Doe het.')],
  });
  const document = opened(draft([paragraph('p', 'Dank u wel.'), placed(demand)], [demand]));
  const { editor } = document;
  editor.setRootElement(globalThis.document.body.appendChild(globalThis.document.createElement('div')));
  change(editor, () => undefined);
  const touched: number[] = [];
  editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    touched.push(dirtyElements.size + dirtyLeaves.size);
  });
  const around: Partial<TypingSurroundings> = { outcome: () => null, onOutcome: () => () => undefined };
  const room = openTypingRoom({ document, around: around as TypingSurroundings, texts: () => nl });
  room.typing.attach(editor, 'page');
  change(editor, () => undefined);
  expect(touched.filter((count) => count > 0)).toEqual([]);
  room.end();
});
