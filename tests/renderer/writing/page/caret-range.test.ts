// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { moveBesideInlineNode } from '../../../../renderer/writing/page/caret-range.ts';

/** A line with a citation, then a block; the text of each as a node of the DOM. */
function line(): { text: Node; citation: Node; block: Node } {
  document.body.innerHTML =
    '<p>Zie <span data-lexical-decorator="true" style="display: inline">(Kamerstuk)</span>.</p>' +
    '<div data-lexical-decorator="true" style="display: block">Motie</div>';
  const textOf = (selector: string): Node => {
    const text = document.querySelector(selector)?.firstChild;
    if (!text) throw new Error(`${selector} has no text`);
    return text;
  };
  return { text: textOf('p'), citation: textOf('span'), block: textOf('div') };
}

function moved(node: Node, offset: number): [Node, number] {
  const range = document.createRange();
  range.setStart(node, offset);
  range.collapse(true);
  moveBesideInlineNode(range);
  expect(range.collapsed).toBe(true);
  return [range.startContainer, range.startOffset];
}

test('a caret in a citation moves to its nearest side', () => {
  const { citation } = line();
  const paragraph = document.querySelector('p');
  expect(moved(citation, 2)).toEqual([paragraph, 1]);
  expect(moved(citation, 9)).toEqual([paragraph, 2]);
});

test('a caret in text or in a block stays where it is', () => {
  const { text, block } = line();
  expect(moved(text, 2)).toEqual([text, 2]);
  expect(moved(block, 3)).toEqual([block, 3]);
});
