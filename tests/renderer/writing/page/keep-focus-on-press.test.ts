// @vitest-environment happy-dom
import { $getRoot } from 'lexical';
import { afterEach, expect, test } from 'vitest';
import { registerBlockMouse } from '../../../../renderer/writing/page/block-mouse.ts';
import { specimen } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';
import { change } from '../../document/editor/page.ts';
import { opened } from '../../document/open/opened.ts';

let end = (): void => {};
afterEach(() => end());

/** A page with the handle of a block and a field. */
function open() {
  const { editor } = opened(specimen('inbreng-commissiedebat', finding(starterBlocks())));
  const root = editor.getRootElement();
  if (!root) throw new Error('no page');
  root.tabIndex = 0;
  const [grip, field] = [document.createElement('button'), document.createElement('input')];
  grip.dataset.is = 'handle';
  root.append(grip);
  document.body.append(root, field);
  const unregister = registerBlockMouse({
    editor,
    root,
    live: { current: () => null } as never,
    choose: () => {},
    openPart: () => false,
    openCaption: () => false,
    openNote: () => {},
    pickGround: () => {},
  });
  change(editor, () => $getRoot().selectStart());
  end = () => {
    unregister();
    root.remove();
    field.remove();
  };
  return { root, field, grip };
}

/** A browser focuses a button that is pressed. */
function press(grip: HTMLElement): void {
  grip.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
  grip.focus();
}

test.each(['dragstart', 'mouseup'])('the handle of a block leaves the focus to what had it: at %s', async (then) => {
  const { root, field, grip } = open();
  for (const one of [root, field]) {
    one.focus();
    press(grip);
    expect(document.activeElement).toBe(grip);
    grip.dispatchEvent(new Event(then));
    await Promise.resolve();
    expect(document.activeElement).toBe(one);
  }
});

test('keeps the focus of a handle that was reached by keyboard', () => {
  const { grip } = open();
  grip.focus();
  press(grip);
  grip.dispatchEvent(new Event('mouseup'));
  expect(document.activeElement).toBe(grip);
});
