// @vitest-environment happy-dom
import { $getRoot, $getSelection, $isRangeSelection, createEditor, PASTE_COMMAND } from 'lexical';
import { beforeAll, expect, test, vi } from 'vitest';
import type { BodyNode } from '../../../../engine/core/richtext/model.ts';
import { blocksToJson } from '../../../../renderer/document/editor/convert/to-lexical.ts';
import { bindIsland } from '../../../../renderer/document/editor/islands/bind-island.ts';
import { titleAsBlocks } from '../../../../renderer/document/editor/islands/part.ts';
import { pageConfig, registerPage } from '../../../../renderer/document/editor/page.ts';
import type { DocumentCommands } from '../../../../renderer/writing/document-commands.ts';
import { nl } from '../../../../renderer/writing/typing/texts/nl.ts';
import type { TypingDependencies } from '../../../../renderer/writing/typing/typing.ts';
import { openTypingFeatures } from '../../../../renderer/writing/typing/typing-features.ts';
import { block, draft, paragraph, placed } from '../../../core/checks/drafts.ts';
import { $byId, change } from '../../document/editor/page.ts';
import { opened } from '../../document/open/opened.ts';

beforeAll(() => void vi.stubGlobal('CSS', { highlights: new Map() }));

const TITLE = 'Breng kinderen in beeld';
const demand = block({ id: 'eis', kind: 'demand', title: TITLE, body: [paragraph('c', 'Doe het.')] });
const copied: BodyNode = { type: 'blockInstance', id: 'b', block: 'x', revision: 'a'.repeat(64), form: 'full' };

/** The claim of a block, with the caret behind its first word. */
function openClaim() {
  const document = opened(draft([placed(demand)], [demand]));
  const say = vi.fn();
  const dependencies: Partial<TypingDependencies> = { outcome: () => null, onOutcome: () => () => undefined };
  const room = openTypingFeatures({
    document,
    commands: { say } as Partial<DocumentCommands> as DocumentCommands,
    dependencies: dependencies as TypingDependencies,
    texts: () => nl,
  });
  const island = createEditor(
    pageConfig((error) => {
      throw error;
    }),
  );
  registerPage(island, document.newId);
  island.setRootElement(globalThis.document.body.appendChild(globalThis.document.createElement('div')));
  room.typing.attach(island, 'claim');
  const key = document.editor.read(() => $byId('at-eis').getKey());
  const libraryContent = () => titleAsBlocks(TITLE);
  bindIsland(document.editor, key, 'own-title', island, { now: () => 0, onGone: () => undefined, libraryContent });
  change(island, () => void $getRoot().getAllTextNodes()[0]?.select(5, 5));
  const paste = async (content: readonly BodyNode[]): Promise<void> => {
    const json = JSON.stringify({ namespace: 'inbreng', nodes: blocksToJson(content) });
    const getData = (type: string) => (type === 'application/x-lexical-editor' ? json : '');
    const event = { clipboardData: { getData, files: [], types: [] }, preventDefault: () => undefined };
    island.dispatchCommand(PASTE_COMMAND, event as unknown as ClipboardEvent);
    await new Promise((done) => setTimeout(done));
  };
  return { document, island, paste, say, room };
}

test('leaves out a block pasted in the claim of another, keeps the caret, and changes no block', async () => {
  const { document, island, paste, say, room } = openClaim();
  const before = document.draft().body;
  await paste([copied]);
  expect(say).toHaveBeenCalledWith(nl.messages.dropped([nl.messages.droppedParts.block(1)]));
  expect(document.draft().body).toEqual(before);
  change(island, () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText('x');
  });
  expect(document.draft().body).toMatchObject([{ own: { title: 'Brengx kinderen in beeld' } }]);
  room.end();
});

test('pastes the text that was copied with it', async () => {
  const { document, paste, room } = openClaim();
  await paste([{ type: 'pageBreak', id: 'p' }, paragraph('w', ' alle'), copied]);
  expect(document.draft().body).toMatchObject([{ own: { title: 'Breng alle kinderen in beeld' } }]);
  room.end();
});
