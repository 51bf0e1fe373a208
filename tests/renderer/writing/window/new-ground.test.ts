// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import { revisionOf } from '../../../../engine/core/blocks/revision.ts';
import { findSnapshot } from '../../../../engine/core/drafts/instances.ts';
import type { OpenDocument } from '../../../../renderer/document/open/open-document.ts';
import { type BlockCommands, useBlockCommands } from '../../../../renderer/writing/window/use-block-commands.ts';
import { draft, placed } from '../../../core/checks/drafts.ts';
import { opened } from '../../document/open/opened.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

vi.mock('../../../../renderer/document/services/app-data.tsx', () => {
  // The library list from before the new block was written.
  const library = { blocks: [], find: () => undefined };
  return { useBridge: () => ({}), useLibrary: () => library };
});

let commands: BlockCommands | undefined;
function Commands({ document }: { document: OpenDocument }) {
  const held = { document, outcomes: { hurry: () => undefined, outcome: () => null } };
  commands = useBlockCommands({
    held,
    templates: null,
    place: null,
    isInHead: () => false,
    say: () => undefined,
  } as unknown as Parameters<typeof useBlockCommands>[0]);
  return null;
}

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
});
afterEach(() => endDrawing({ root, place }));

test('a new block made as ground is copied into the document before the library lists it', async () => {
  const demand = createBlankBlock('demand', 'eis', 'Regel opvang');
  const blank = createBlankBlock('motion', 'motie', 'Opvang');
  const motion = { ...blank, revision: revisionOf(blank) };
  const document = opened(draft([placed(demand)], [demand]));
  await act(async () => root.render(createElement(Commands, { document })));
  commands?.addNewGround('at-eis', motion);
  expect(document.draft().body).toMatchObject([{ grounds: { added: [{ block: 'motie' }] } }]);
  expect(findSnapshot(document.draft(), 'motie')).toMatchObject({ title: 'Opvang', revision: motion.revision });
  document.end();
});
