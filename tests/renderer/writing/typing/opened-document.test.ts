// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { DocumentCommands } from '../../../../renderer/writing/document-commands.ts';
import { nl } from '../../../../renderer/writing/typing/texts/nl.ts';
import type { TypingDependencies } from '../../../../renderer/writing/typing/typing.ts';
import { openTypingFeatures } from '../../../../renderer/writing/typing/typing-features.ts';
import { block, draft, paragraph, placed } from '../../../core/checks/drafts.ts';
import { change } from '../../document/editor/page.ts';
import { opened } from '../../document/open/opened.ts';

test('does not visit the text of an opened document, which would draw every node again', () => {
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
  const dependencies: Partial<TypingDependencies> = { outcome: () => null, onOutcome: () => () => undefined };
  const room = openTypingFeatures({
    document,
    commands: {} as DocumentCommands,
    dependencies: dependencies as TypingDependencies,
    texts: () => nl,
  });
  room.typing.attach(editor, 'page');
  change(editor, () => undefined);
  expect(touched.filter((count) => count > 0)).toEqual([]);
  room.end();
});
