import type { Inline, Run, Variable } from '../../../../engine/core/richtext/model.ts';
import { normalizeInline } from '../../../../engine/core/richtext/normalize.ts';

/** Removes the white space that HTML does not show. */
export function tidyLine(line: readonly Inline[]): Inline[] {
  const content = normalizeInline(line);
  let space = true;
  const result = content.map((node) => {
    const tidied = tidyNode(node, space);
    const text = textOf(tidied);
    space = text === null ? false : text === '' ? space : /[ \n]$/.test(text);
    return tidied;
  });
  trimEnd(result);
  trimStart(result);
  return normalizeInline(result);
}

function tidyNode(node: Inline, afterSpace: boolean): Inline {
  if (node.type === 'link') {
    let space = afterSpace;
    const content = node.content.map((part) => {
      const tidied = tidyNode(part, space) as Run | Variable;
      const text = textOf(tidied);
      if (text !== '') space = text !== null && /[ \n]$/.test(text);
      return tidied;
    });
    return { ...node, content };
  }
  if (node.type !== 'run') return node;
  const text = node.text.replace(/ {2,}/g, ' ').replace(/ ?\n ?/g, '\n');
  return { ...node, text: afterSpace ? text.replace(/^ /, '') : text };
}

/** Returns null for an inline node without text. White space after it counts. */
function textOf(node: Inline): string | null {
  if (node.type === 'run') return node.text;
  if (node.type === 'link') return node.content.map((part) => textOf(part) ?? '\uFFFC').join('');
  return null;
}

const BLANK_START = /^[ \n\u00A0]+/;
const BLANK_END = /[ \n\u00A0]+$/;

function trimStart(content: Inline[]): void {
  for (let first = content[0]; first?.type === 'run'; first = content[0]) {
    const text = first.text.replace(BLANK_START, '');
    content[0] = { ...first, text };
    if (text !== '') return;
    content.shift();
  }
}

function trimEnd(content: Inline[]): void {
  for (let last = content.at(-1); last?.type === 'run'; last = content.at(-1)) {
    const text = last.text.replace(BLANK_END, '');
    content[content.length - 1] = { ...last, text };
    if (text !== '') return;
    content.pop();
  }
}
