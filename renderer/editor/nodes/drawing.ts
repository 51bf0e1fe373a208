import type { LexicalEditor } from 'lexical';
import type {
  BlockInstance,
  Citation,
  CrossReference,
  Figure,
  Footnote,
  ImageHash,
} from '../../../engine/core/richtext/model.ts';

/** A node of the model without its id and scope: what its Lexical node holds as one value. */
export type Data<Node> = Omit<Node, 'type' | 'id' | 'lang' | 'audiences' | 'threads'>;

/**
 * What the nodes need from the draft to be drawn: values, labels and numbers stand outside the text. Nodes are drawn as
 * plain DOM, never as live React: the first layout of a long document is what costs.
 */
export interface Drawing {
  /** The value of a variable; null where it is empty. */
  variable(name: string): string | null;
  /** The note's number, or the words of a citation in running text. */
  citation(citation: Data<Citation>, id: string): string;
  reference(reference: Data<CrossReference>): string;
  /** The number of the note. */
  footnote(footnote: Data<Footnote>, id: string): string;
  /** An address of the picture under the app's own scheme; null while it is not there. */
  picture(image: ImageHash): string | null;
  /** Draws a figure's caption and a block's frame and words into the element, also again after a change. */
  caption(figure: Data<Figure>, into: HTMLElement): void;
  block(block: Data<BlockInstance>, id: string, into: HTMLElement): void;
}

const PLAIN: Drawing = {
  variable: () => null,
  citation: (citation) => citation.block,
  reference: (reference) => reference.target,
  footnote: () => '*',
  picture: () => null,
  caption: () => {},
  block: (block, _id, into) => {
    into.textContent = block.block;
  },
};

const drawings = new WeakMap<LexicalEditor, Drawing>();

export function drawingOf(editor: LexicalEditor): Drawing {
  return drawings.get(editor) ?? PLAIN;
}

/** Sets how an editor's nodes are drawn from now on. What stands is drawn again by `redraw`. */
export function setDrawing(editor: LexicalEditor, drawing: Drawing): void {
  drawings.set(editor, drawing);
}
