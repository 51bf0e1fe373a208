// @vitest-environment happy-dom
import { $getSelection, $isNodeSelection, $isRangeSelection } from 'lexical';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import type { BlockInstance } from '../../../../engine/core/richtext/model.ts';
import { setName } from '../../../../renderer/ui/element-names.ts';
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
    editor,
    root,
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

test.each(['inside its block', 'elsewhere'])(
  'a handle that is released %s before a drag begins chooses its block',
  (at) => {
    const { editor, root, choose, selected } = open(['a', 'b', 'c']);
    choose('c');
    const drawn = (id: string) => editor.getElementByKey(editor.read(() => $byId(id).getKey()));
    const handle = setName(document.createElement('button'), 'handle');
    drawn('a')?.append(handle);
    const press = (type: string, on: Element | null, clientY: number) =>
      on?.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, detail: 1, clientY }));
    press('mousedown', handle, 0);
    press('mouseup', at === 'elsewhere' ? drawn('b') : drawn('a'), 20);
    // Browsers send the click to the element that holds both.
    press('click', at === 'elsewhere' ? root : drawn('a'), 20);
    change(editor, () => {});
    expect(selected()).toEqual(['a']);
    choose('c');
    // Enter on a button of that block.
    drawn('c')?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 0 }));
    expect(selected()).toEqual(['c']);
  },
);
