// @vitest-environment happy-dom
import { $createTableSelectionFrom, $isTableCellNode, $isTableNode } from '@lexical/table';
import { $isElementNode, $setSelection } from 'lexical';
import { beforeAll, expect, test, vi } from 'vitest';
import type { DocumentCommands } from '../../../../renderer/writing/document-commands.ts';
import { $choose } from '../../../../renderer/writing/page/adjacent-block.ts';
import { putPicture } from '../../../../renderer/writing/typing/picture/put-picture.ts';
import { nl } from '../../../../renderer/writing/typing/texts/nl.ts';
import type { TypingDependencies } from '../../../../renderer/writing/typing/typing.ts';
import { openTypingFeatures } from '../../../../renderer/writing/typing/typing-features.ts';
import { block, draft, paragraph, placed } from '../../../core/checks/drafts.ts';
import { $byId, change } from '../../document/editor/page.ts';
import { opened } from '../../document/open/opened.ts';

const passage = block({ id: 'opvang', kind: 'passage', body: [paragraph('b', 'De Kamer vroeg erom.')] });
const cell = (id: string) => ({ id, content: [paragraph(`${id}-p`, id)] });

function open() {
  const document = opened(
    draft(
      [
        paragraph('p', 'tekst'),
        placed(passage),
        { type: 'table', id: 't', columns: [{}, {}], rows: [{ cells: [cell('c1'), cell('c2')] }] },
      ],
      [passage],
    ),
  );
  const say = vi.fn();
  const dependencies = { outcome: () => null, onOutcome: () => () => undefined } as Partial<TypingDependencies>;
  const room = openTypingFeatures({
    document,
    commands: { say } as Partial<DocumentCommands> as DocumentCommands,
    dependencies: dependencies as TypingDependencies,
    texts: () => nl,
  });
  return { document, room, say };
}

beforeAll(() => void vi.stubGlobal('CSS', { highlights: new Map() }));

const INTO_WORDS = ['link', 'footnote', 'insertCitation', 'insertReference', 'insertVariable'] as const;

test.each(INTO_WORDS)('%s keeps a chosen block and selected cells, and reports it', (action) => {
  const { document, room, say } = open();
  const before = document.draft();
  change(document.editor, () => $choose($byId('at-opvang').getKey()));
  room.run(action);
  change(document.editor, () => {
    const [table, first, last] = ['t', 'c1', 'c2'].map($byId);
    if (!$isTableNode(table) || !$isTableCellNode(first) || !$isTableCellNode(last)) throw new Error('no cells');
    $setSelection($createTableSelectionFrom(table, first, last));
  });
  room.run(action);
  expect(say.mock.calls).toEqual([
    [nl.messages.notHere(nl.actions[action])],
    [nl.messages.notHere(nl.actions[action])],
  ]);
  expect(room.panels.panel()).toBeNull();
  expect(document.draft()).toEqual(before);
  room.end();
});

test('opens the form of a link by Ctrl K on text', () => {
  const { document, room, say } = open();
  change(document.editor, () => void $byId('p').selectEnd());
  room.run('link');
  expect(room.panels.panel()).toEqual({ what: 'link' });
  expect(say).not.toHaveBeenCalled();
  room.end();
});

test('reports whether an inserted picture is in the text or in a cell', () => {
  const { document, room, say } = open();
  const info = { mediaType: 'image/png' as const, width: 4, height: 3, name: null };
  for (const [id, sentence] of [
    ['p', nl.picture.isIn],
    ['c1-p', nl.picture.isInCell],
  ] as const) {
    change(document.editor, () => {
      const node = $byId(id);
      if ($isElementNode(node)) node.selectEnd();
    });
    putPicture(room, { ok: true, image: 'a'.repeat(64), info }, { decorative: true }, nl.picture);
    expect(say.mock.calls.pop()).toEqual([sentence]);
  }
  room.end();
});
