/** Lexical's own rich text, without anything around it. */
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { $getRoot, createEditor, type Klass, type LexicalNode } from 'lexical';

/** Fills an element with these nodes and puts the caret there. `nodes`: classes in addition to those of rich text. */
export function bareEditor(
  place: HTMLElement,
  $content: () => readonly LexicalNode[],
  nodes: readonly Klass<LexicalNode>[] = [],
): void {
  place.contentEditable = 'true';
  const editor = createEditor({
    namespace: 'beside',
    nodes: [HeadingNode, QuoteNode, ...nodes],
    onError: (error) => {
      throw error;
    },
  });
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  editor.setRootElement(place);
  editor.update(
    () => {
      $getRoot()
        .clear()
        .append(...$content());
    },
    { discrete: true },
  );
  place.focus();
}
