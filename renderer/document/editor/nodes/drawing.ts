import type { LexicalEditor } from 'lexical';
import type {
  BlockInstance,
  Citation,
  CrossReference,
  Figure,
  Footnote,
} from '../../../../engine/core/richtext/model.ts';

/** The fields of a model node that its Lexical node stores as one value. */
export type NodeData<Node> = Omit<Node, 'type' | 'id' | 'lang' | 'audiences' | 'threads'>;

/**
 * Draws nodes whose content comes from the draft and not from the text. Uses plain DOM instead of React, because the
 * first layout of a long document is slow.
 */
export interface Drawing {
  /**
   * The value of a variable, or its empty field. All of these draw into the node's element, and again after a change.
   */
  variable(name: string, into: HTMLElement): void;
  /** The number of a note, or the citation in running text. */
  citation(citation: NodeData<Citation>, id: string, into: HTMLElement): void;
  reference(reference: NodeData<CrossReference>, into: HTMLElement): void;
  /** The number of the note. */
  footnote(footnote: NodeData<Footnote>, id: string, into: HTMLElement): void;
  /** A picture with its caption. */
  figure(figure: NodeData<Figure>, id: string, into: HTMLElement): void;
  /** A block with its frame. */
  block(block: NodeData<BlockInstance>, id: string, into: HTMLElement): void;
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

/** Sets how an editor draws its nodes. `redraw` updates those that exist. */
export function setDrawing(editor: LexicalEditor, drawing: Drawing): void {
  drawings.set(editor, drawing);
}
