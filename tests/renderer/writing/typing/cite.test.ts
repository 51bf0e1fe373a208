// @vitest-environment happy-dom
import { $isElementNode, $setSelection } from 'lexical';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import type { OpenDocument } from '../../../../renderer/document/open/open-document.ts';
import type { DocumentCommands } from '../../../../renderer/writing/document-commands.ts';
import { insertLibraryBlock } from '../../../../renderer/writing/page/block-actions.ts';
import { addGround } from '../../../../renderer/writing/page/ground-actions.ts';
import { citeAtCaret } from '../../../../renderer/writing/typing/citation/cite-at-caret.ts';
import { hasSecondAction, insertCitation } from '../../../../renderer/writing/typing/menu/take-entry.ts';
import { nl } from '../../../../renderer/writing/typing/texts/nl.ts';
import type { TypingDependencies } from '../../../../renderer/writing/typing/typing.ts';
import { openTypingFeatures, type TypingFeatures } from '../../../../renderer/writing/typing/typing-features.ts';
import { block, draft, paragraph, placed } from '../../../core/checks/drafts.ts';
import { documentTypeOf } from '../../../specimens/specimens.ts';
import { $byId, change } from '../../document/editor/page.ts';
import { opened } from '../../document/open/opened.ts';

const former = block({ id: 'oude-naam', kind: 'passage', body: [paragraph('b', 'De Kamer vroeg erom.')] });
const demand = block({ id: 'eis', kind: 'demand', body: [paragraph('c', 'Doe het.')] });
/** The block in the library after it was renamed. */
const renamed: Block = { ...former, id: 'nieuwe-naam', aliases: ['oude-naam'] };
const find = (id: string) => (['nieuwe-naam', 'oude-naam'].includes(id) ? renamed : undefined);

beforeAll(() => void vi.stubGlobal('CSS', { highlights: new Map() }));

function open(): { document: OpenDocument; room: TypingFeatures } {
  const document = opened(draft([paragraph('p', 'tekst'), placed(former), placed(demand)], [former, demand]));
  const documentType = () => documentTypeOf('inbreng-commissiedebat');
  const dependencies: Partial<TypingDependencies> = {
    ...{ find, documentType },
    outcome: () => null,
    onOutcome: () => () => undefined,
  };
  const room = openTypingFeatures({
    document,
    commands: {} as DocumentCommands,
    dependencies: dependencies as TypingDependencies,
    texts: () => nl,
  });
  change(document.editor, () => void $byId('p').selectEnd());
  return { document, room };
}

test('keeps one copy of a renamed block, however it is used again', () => {
  const { document, room } = open();
  insertCitation(room, renamed, { placement: 'note' });
  const documentType = documentTypeOf('inbreng-commissiedebat');
  insertLibraryBlock(document, null, renamed, { documentType, find });
  addGround(document, 'at-eis', { block: 'nieuwe-naam' }, find);
  const { blocks, body } = document.draft();
  expect(Object.keys(blocks).sort()).toEqual(['eis', 'oude-naam']);
  const used = JSON.stringify(body);
  expect(used.match(/"block":"oude-naam"/g)).toHaveLength(4);
  expect(used).not.toContain('nieuwe-naam');
  room.end();
});

test('offers Ctrl Enter for a block that can be a ground, with the caret in a demand', () => {
  const motion = { do: 'block', block: block({ id: 'm', kind: 'motion' }) } as const;
  const passage = { do: 'block', block: former } as const;
  expect(hasSecondAction(motion, { isInDemand: () => true })).toBe(true);
  expect(hasSecondAction(motion, { isInDemand: () => false })).toBe(false);
  expect(hasSecondAction(passage, { isInDemand: () => true })).toBe(false);
});

test('a block from a pane is cited behind the selected text, which stays', () => {
  const { document, room } = open();
  change(document.editor, () => {
    const line = $byId('p');
    if ($isElementNode(line)) line.select(0, 1);
  });
  expect(citeAtCaret(room, renamed)).toBe(true);
  expect(document.draft().body[0]).toMatchObject({
    content: [
      { type: 'run', text: 'tekst' },
      { type: 'citation', block: 'oude-naam', placement: 'note' },
    ],
  });
  room.end();
});

test('a block from a pane is not cited without a caret in the text', () => {
  const { document, room } = open();
  change(document.editor, () => void $setSelection(null));
  expect(citeAtCaret(room, renamed)).toBe(false);
  expect(JSON.stringify(document.draft().body)).not.toContain('citation');
  room.end();
});
