import type { Page } from '@playwright/test';

/** The part of an editor that this reads. Lexical keeps it at the element of its page. */
interface Shown {
  __lexicalEditor?: {
    getElementByKey: (key: string) => Element | null;
    getEditorState: () => { _nodeMap: ReadonlyMap<string, { __first?: string | null; __next: string | null }> };
  };
}

/**
 * Elements of the pages of a window that are drawn in another position than the document has them, or not at all; empty when
 * all is correct. A change that is made while the window orders its elements can separate the two without an error.
 */
export function findDrawingFaults(window: Page): Promise<string[]> {
  return window.evaluate(() => {
    const found: string[] = [];
    for (const page of document.querySelectorAll<HTMLElement & Shown>('[contenteditable]')) {
      const editor = page.__lexicalEditor;
      if (!editor) continue;
      const nodes = editor.getEditorState()._nodeMap;
      const look = (parent: string): void => {
        let before: Element | null = null;
        for (let key = nodes.get(parent)?.__first; key; key = nodes.get(key)?.__next) {
          const drawn = editor.getElementByKey(key);
          const isInPlace =
            drawn !== null &&
            editor.getElementByKey(parent)?.contains(drawn) &&
            (before === null || before.compareDocumentPosition(drawn) & Node.DOCUMENT_POSITION_FOLLOWING);
          if (!isInPlace) found.push(`${key} in ${parent}: ${(drawn?.textContent ?? 'not drawn').slice(0, 60)}`);
          before = drawn;
          look(key);
        }
      };
      look('root');
    }
    return found;
  });
}
