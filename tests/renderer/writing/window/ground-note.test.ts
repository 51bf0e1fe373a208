// @vitest-environment happy-dom
import { UNDO_COMMAND } from 'lexical';
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BlockInstance } from '../../../../engine/core/richtext/model.ts';
import type { OpenDocument } from '../../../../renderer/document/open/open-document.ts';
import type { DocumentCommands } from '../../../../renderer/writing/document-commands.ts';
import { addGround } from '../../../../renderer/writing/page/ground-actions.ts';
import { GroundsDialog } from '../../../../renderer/writing/window/grounds-dialog.tsx';
import { specimen } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';
import { opened } from '../../document/open/opened.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';
import { inDocument } from '../in-document.ts';

const mocked = vi.hoisted(() => ({ library: {} as { blocks: unknown; find: unknown } }));
vi.mock('../../../../renderer/document/services/app-data.tsx', () => ({
  useLibrary: () => mocked.library,
  useFindBlock: () => mocked.library.find,
}));
vi.mock('../../../../renderer/ui/clock.ts', () => ({ useToday: () => '2026-11-25' }));

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

const notes = () => [...document.querySelectorAll<HTMLInputElement>('input.block-form-ground-shows')];
const demandOf = (open: OpenDocument, id: string) =>
  open.draft().body.find((node): node is BlockInstance => node.id === id && node.type === 'blockInstance');
async function type(field: HTMLInputElement | undefined, text: string): Promise<void> {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
async function undo(open: OpenDocument): Promise<void> {
  await act(async () => {
    open.editor.dispatchCommand(UNDO_COMMAND, undefined);
    await Promise.resolve();
  });
}

test('typing a note at a ground is one undo step and keeps the order of the grounds', async () => {
  const blocks = await starterBlocks();
  const find = finding(blocks) as Parameters<typeof addGround>[3];
  mocked.library = { blocks, find };
  const open = opened(specimen('inbreng-commissiedebat', finding(blocks)));
  const demand = open
    .draft()
    .body.find((node): node is BlockInstance => node.type === 'blockInstance' && find(node.block)?.kind === 'demand');
  const id = demand?.id ?? '';
  const motions = blocks.filter(({ kind }) => kind === 'motion').map((block) => block.id);
  for (const block of motions.slice(0, 4)) addGround(open, id, { block }, find);
  const commands: Partial<DocumentCommands> = {
    addGround: (demand, ground, isSameStep) => addGround(open, demand, ground, find, isSameStep),
  };
  await act(async () =>
    root.render(inDocument({ document: open, commands }, createElement(GroundsDialog, { place: id }))),
  );
  const before = demandOf(open, id);
  const labels = notes().map((field) => field.getAttribute('aria-label'));
  const at = notes().length - 2;
  for (const text of ['n', 'no', 'noo', 'nood']) await type(notes()[at], text);
  expect(notes()[at]?.value).toBe('nood');
  expect(notes().map((field) => field.getAttribute('aria-label'))).toEqual(labels);
  await undo(open);
  expect(demandOf(open, id)).toEqual(before);

  // Typing after leaving the field is a new undo step.
  await type(notes()[at], 'een');
  const after = demandOf(open, id);
  await act(async () => void notes()[at]?.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
  await type(notes()[at], 'een twee');
  await undo(open);
  expect(demandOf(open, id)).toEqual(after);
  open.end();
});
