// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import { revisionOf } from '../../../../engine/core/blocks/revision.ts';
import { findSnapshot } from '../../../../engine/core/drafts/instances.ts';
import type { NewBlockTarget } from '../../../../renderer/writing/blocks/new-block-target.ts';
import type { AppCommands } from '../../../../renderer/writing/document-commands.ts';
import { createBlockCommands } from '../../../../renderer/writing/window/block-commands.ts';
import type { WindowState } from '../../../../renderer/writing/window/window-state.ts';
import { draft, placed } from '../../../core/checks/drafts.ts';
import { opened } from '../../document/open/opened.ts';

test('a new block made as ground is copied into the document before the library lists it', () => {
  const demand = createBlankBlock('demand', 'eis', 'Regel opvang');
  const blank = createBlankBlock('motion', 'motie', 'Opvang');
  const motion = { ...blank, revision: revisionOf(blank) };
  const document = opened(draft([placed(demand)], [demand]));
  const state = {
    held: { document, outcomes: { hurry: () => undefined } },
    // The library list from before the new block was written.
    library: { blocks: [], find: () => undefined },
  };
  let target: NewBlockTarget | undefined;
  const app: Partial<AppCommands> = {
    openNewGround: (_title, form) => {
      target = form;
    },
  };
  createBlockCommands(app as AppCommands, () => state as unknown as WindowState).newGround('at-eis', 'Opvang');
  target?.take(motion);
  expect(document.draft().body).toMatchObject([{ grounds: { added: [{ block: 'motie' }] } }]);
  expect(findSnapshot(document.draft(), 'motie')).toMatchObject({ title: 'Opvang', revision: motion.revision });
  document.end();
});
