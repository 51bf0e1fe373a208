import type { Inline } from '../../../engine/core/richtext/model.ts';
import type { Drawing } from '../../document/editor/nodes/drawing.ts';
import { createInlineFormatter, type InlineFormatterInput } from './inline-formatter.ts';

/**
 * Draws the inline nodes of a block's text in its form. There is no document to resolve values and numbers, so each shows
 * its name.
 */
export function createFormDrawing(readers: InlineFormatterInput): Drawing {
  const say = createInlineFormatter(readers);
  const words = (piece: Inline, into: HTMLElement): void => {
    into.textContent = say(piece);
  };
  return {
    variable: (name, into) => {
      words({ type: 'variable', name }, into);
      into.classList.add('page-field');
    },
    citation: (citation, id, into) => {
      words({ type: 'citation', id, ...citation }, into);
      into.classList.add('block-form-citation');
    },
    reference: (reference, into) => words({ type: 'crossReference', ...reference }, into),
    footnote: (footnote, id, into) => {
      words({ type: 'footnote', id, ...footnote }, into);
      into.classList.add('block-form-citation');
    },
    // In brackets, because a bare description would look like a line of text.
    figure: ({ alt }, _id, into) => {
      const name = readers.t.page.picture.toLowerCase();
      into.textContent = alt ? `[${name}: ${alt}]` : `[${name}]`;
    },
    // A block can't contain another block.
    block: () => undefined,
  };
}
