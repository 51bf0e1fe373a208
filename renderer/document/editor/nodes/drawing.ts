import type { LexicalEditor } from 'lexical';
import type {
  BlockInstance,
  Citation,
  CrossReference,
  Figure,
  Footnote,
} from '../../../../engine/core/richtext/model.ts';

/** A node of the model without its id and scope: what its Lexical node holds as one value. */
export type Data<Node> = Omit<Node, 'type' | 'id' | 'lang' | 'audiences' | 'threads'>;

/**
 * What the nodes need from the draft to be drawn: values, labels and numbers stand outside the text. Nodes are drawn as
 * plain DOM, never as live React: the first layout of a long document is what costs.
 */
export interface Drawing {
  /** Each draws into the node's own element, also again after a change. The value of a variable, or its empty field. */
  variable(name: string, into: HTMLElement): void;
  /** The note's number, or the words of a citation in running text. */
  citation(citation: Data<Citation>, id: string, into: HTMLElement): void;
  reference(reference: Data<CrossReference>, into: HTMLElement): void;
  /** The number of the note. */
  footnote(footnote: Data<Footnote>, id: string, into: HTMLElement): void;
  /** A picture with its caption. */
  figure(figure: Data<Figure>, id: string, into: HTMLElement): void;
  /** A block's frame and words. */
  block(block: Data<BlockInstance>, id: string, into: HTMLElement): void;
}

const PLAIN: Drawing = {
  variable: (name, into) => {
    into.textContent = `[${name}]`;
  },
  citation: (citation, _id, into) => {
    into.textContent = citation.block;
  },
  reference: (reference, into) => {
    into.textContent = reference.target;
  },
  footnote: (_footnote, _id, into) => {
    into.textContent = '*';
  },
  figure: (figure, _id, into) => {
    into.textContent = figure.alt ?? '';
  },
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
