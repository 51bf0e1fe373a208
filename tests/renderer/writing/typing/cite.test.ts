// @vitest-environment happy-dom
import { beforeAll, expect, test, vi } from 'vitest';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import type { OpenDocument } from '../../../../renderer/document/open/open-document.ts';
import { insertLibraryBlock } from '../../../../renderer/writing/page/block-actions.ts';
import { addGround } from '../../../../renderer/writing/page/ground-actions.ts';
import { canBeSecond, cite } from '../../../../renderer/writing/typing/menu/act.ts';
import { openTypingRoom, type TypingRoom } from '../../../../renderer/writing/typing/room.ts';
import { nl } from '../../../../renderer/writing/typing/texts/nl.ts';
import type { TypingSurroundings } from '../../../../renderer/writing/typing/typing.ts';
import { block, draft, paragraph, placed } from '../../../core/checks/drafts.ts';
import { documentTypeOf } from '../../../specimens/specimens.ts';
import { $byId, change } from '../../document/editor/page.ts';
import { opened } from '../../document/open/opened.ts';

const former = block({ id: 'oude-naam', kind: 'passage', body: [paragraph('b', 'De Kamer vroeg erom.')] });
const demand = block({ id: 'eis', kind: 'demand', body: [paragraph('c', 'Doe het.')] });
/** As it stands in the library since it was given another name. */
const renamed: Block = { ...former, id: 'nieuwe-naam', aliases: ['oude-naam'] };
const find = (id: string) => (['nieuwe-naam', 'oude-naam'].includes(id) ? renamed : undefined);

beforeAll(() => void vi.stubGlobal('CSS', { highlights: new Map() }));

function open(): { document: OpenDocument; room: TypingRoom } {
  const document = opened(draft([paragraph('p', 'tekst'), placed(former), placed(demand)], [former, demand]));
  const around = { find, outcome: () => null, onOutcome: () => () => undefined } as Partial<TypingSurroundings>;
  const room = openTypingRoom({ document, around: around as TypingSurroundings, texts: () => nl });
  change(document.editor, () => void $byId('p').selectEnd());
  return { document, room };
}

test('a block that was given another name has one copy in the document, however it is used once more', () => {
  const { document, room } = open();
  cite(room, renamed, { placement: 'note' });
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

test('Ctrl Enter is offered for a block where it can be a ground: a kind that is one, and the caret in a demand', () => {
  const motion = { do: 'block', block: block({ id: 'm', kind: 'motion' }) } as const;
  const passage = { do: 'block', block: former } as const;
  expect(canBeSecond(motion, { takesGround: () => true })).toBe(true);
  expect(canBeSecond(motion, { takesGround: () => false })).toBe(false);
  expect(canBeSecond(passage, { takesGround: () => true })).toBe(false);
});
