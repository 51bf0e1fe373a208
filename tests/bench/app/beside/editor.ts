/** Lexical's own rich text with nothing around it: the text of the same document in plain paragraphs. */
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';

const { paragraphs } = window as unknown as { paragraphs: readonly string[] };
const place = document.createElement('div');
place.contentEditable = 'true';
document.body.append(place);
const editor = createEditor({
  namespace: 'beside',
  nodes: [HeadingNode, QuoteNode],
  onError: (error) => {
    throw error;
  },
});
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.setRootElement(place);
editor.update(
  () => {
    const root = $getRoot();
    root.clear();
    for (const text of paragraphs) root.append($createParagraphNode().append($createTextNode(text)));
  },
  { discrete: true },
);
place.focus();
