// @vitest-environment happy-dom
import { $getSelection, $isNodeSelection, $isRangeSelection } from 'lexical';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import type { BlockInstance } from '../../../../engine/core/richtext/model.ts';
import { $choose } from '../../../../renderer/writing/page/adjacent-block.ts';
import { registerBlockMouse } from '../../../../renderer/writing/page/block-mouse.ts';
import { specimen } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';
import { $byId, change } from '../../document/editor/page.ts';
import { opened } from '../../document/open/opened.ts';

let sample: Draft;
let instance: BlockInstance;
let end = (): void => {};
beforeAll(() => {
  sample = specimen('inbreng-commissiedebat', finding(starterBlocks()));
  const found = sample.body.find((node) => node.type === 'blockInstance');
  if (!found) throw new Error('no block in the sample');
  instance = found;
});
afterEach(() => end());

function open(ids: readonly string[]) {
  const { editor } = opened({ ...sample, body: ids.map((id) => ({ ...instance, id })) });
  const root = editor.getRootElement();
  if (!root) throw new Error('no page');
  document.body.append(root);
  const unregister = registerBlockMouse({
    editor,
    root,
    live: { current: () => null } as never,
    choose: (key) => change(editor, () => $choose(key)),
    openPart: () => false,
    openCaption: () => false,
    openNote: () => {},
    pickGround: () => {},
  });
  end = () => {
    unregister();
    root.remove();
  };
  const mouse = (type: string, id: string, y: number, buttons = 1): void => {
    const element = editor.getElementByKey(editor.read(() => $byId(id).getKey()));
    const options = { bubbles: true, cancelable: true, clientY: y, buttons, shiftKey: true };
    element?.dispatchEvent(new MouseEvent(type, options));
  };
  return {
    mouse,
    choose: (id: string): void => change(editor, () => $choose(editor.read(() => $byId(id).getKey()))),
    /** Ids of the chosen or selected blocks. */
    selected: (): string[] =>
      editor.read(() => {
        const selection = $getSelection();
        if ($isNodeSelection(selection)) return ids.filter((id) => selection.has($byId(id).getKey()));
        if (!$isRangeSelection(selection)) return [];
        const [from, to] = [selection.anchor.offset, selection.focus.offset].sort();
        return ids.slice(from, to);
      }),
  };
}

test('extends the selection while Shift is held and the mouse is dragged, from the block where it began', () => {
  const page = open(['a', 'b', 'c', 'd', 'e']);
  page.choose('c');
  page.mouse('mousedown', 'd', 300);
  expect(page.selected()).toEqual(['c', 'd']);
  page.mouse('mousemove', 'd', 301);
  page.mouse('mousemove', 'e', 400);
  expect(page.selected()).toEqual(['c', 'd', 'e']);
  // Back over its start: that block stays selected.
  page.mouse('mousemove', 'a', 10);
  expect(page.selected()).toEqual(['a', 'b', 'c']);
  page.mouse('mousemove', 'c', 200);
  expect(page.selected()).toEqual(['c']);
  page.mouse('mousemove', 'b', 100);
  page.mouse('mouseup', 'b', 100, 0);
  page.mouse('mousemove', 'e', 400, 0);
  expect(page.selected()).toEqual(['b', 'c']);
});
