/** A bare editor with the text of the same document in plain paragraphs. */
import { $createParagraphNode, $createTextNode } from 'lexical';
import { bareEditor } from './bare-editor.ts';

const { paragraphs } = window as unknown as { paragraphs: readonly string[] };
const place = document.createElement('div');
document.body.append(place);
bareEditor(place, () => paragraphs.map((text) => $createParagraphNode().append($createTextNode(text))));
