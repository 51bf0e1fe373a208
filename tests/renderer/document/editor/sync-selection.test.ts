// @vitest-environment happy-dom
import { registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  createEditor,
  KEY_DOWN_COMMAND,
} from 'lexical';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pageConfig } from '../../../../renderer/document/editor/page.ts';
import { syncSelectionBeforeKeys } from '../../../../renderer/document/editor/sync-selection.ts';

const editor = createEditor(
  pageConfig((error) => {
    throw error;
  }),
);
const place = (): number | null =>
  editor.getEditorState().read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) && selection.isCollapsed() ? selection.anchor.offset : null;
  });
/** The caret offset that handlers of a key find. */
const offsets: (number | null)[] = [];
/** The text that is rendered by then. */
const drawn: string[] = [];
let end = (): void => {};

/** Dispatches an event as a browser does: Lexical reads `window.event`. */
function dispatched(event: Event, act: () => boolean): boolean {
  const descriptor = Object.getOwnPropertyDescriptor(window, 'event');
  Object.defineProperty(window, 'event', { configurable: true, get: () => event, set: () => {} });
  try {
    return act();
  } finally {
    if (descriptor) Object.defineProperty(window, 'event', descriptor);
    else Reflect.deleteProperty(window, 'event');
  }
}
const dispatch = document.dispatchEvent;

beforeEach(() => {
  offsets.length = 0;
  drawn.length = 0;
  vi.spyOn(document, 'dispatchEvent').mockImplementation((event) =>
    dispatched(event, () => dispatch.call(document, event)),
  );
  const root = document.createElement('div');
  root.contentEditable = 'true';
  document.body.replaceChildren(root);
  registerRichText(editor);
  editor.registerCommand(
    KEY_DOWN_COMMAND,
    () => {
      const selection = $getSelection();
      drawn.push(document.body.textContent ?? '');
      offsets.push($isRangeSelection(selection) ? selection.anchor.offset : null);
      return true;
    },
    COMMAND_PRIORITY_CRITICAL,
  );
  editor.setRootElement(root);
  editor.update(
    () => {
      const text = $createTextNode('Kom met een plan');
      $getRoot().clear().append($createParagraphNode().append(text));
      text.select(16, 16);
    },
    { discrete: true },
  );
  end = syncSelectionBeforeKeys(document);
});
afterEach(() => {
  end();
  vi.restoreAllMocks();
});

/** Moves the DOM selection, without the later `selectionchange` event. */
function move(offset: number): void {
  const text = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT).nextNode();
  const silence = (event: Event) => event.stopImmediatePropagation();
  window.addEventListener('selectionchange', silence, true);
  document.getSelection()?.collapse(text, offset);
  window.removeEventListener('selectionchange', silence, true);
}

function press(key: string, more: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, ...more });
  dispatched(event, () => document.body.firstElementChild?.dispatchEvent(event) ?? false);
}

test('a key acts at the visible caret, even before selectionchange', () => {
  move(14);
  expect(place()).toBe(16);
  press('Enter');
  expect(offsets).toEqual([14]);
});

test('pending updates are rendered before a key acts', () => {
  editor.update(() => {
    const text = $getRoot().getFirstDescendant();
    if ($isTextNode(text)) text.setTextContent('Kom met een plan, nu');
  });
  press('Enter');
  expect(drawn).toEqual(['Kom met een plan, nu']);
});

test('a key during composition moves nothing', () => {
  move(14);
  press('Process', { isComposing: true });
  expect(place()).toBe(16);
});
