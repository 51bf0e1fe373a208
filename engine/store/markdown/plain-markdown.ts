import type { ContentNode } from '../../core/richtext/model.ts';

/**
 * A line that every Markdown parser reads as a paragraph of plain text: it begins with a letter or a quotation mark and has
 * no character with another meaning. A colon before a letter begins a directive.
 */
const PLAIN_LINE = /^[\p{L}“‘"'(](?:[\p{L}\p{M}\p{N},.;?!'"“”‘’()–—…€%§+=-]|:(?=[ \n]|$)|\/| (?=[^ \n]))*$/u;
/** Text that becomes a link without link syntax. */
const ADDRESS = /www|:\/\/|https?/i;

/**
 * Reads Markdown that has only plain paragraphs of one line each; undefined for all other Markdown and in doubt. Most blocks
 * are plain, and this is many times faster than the parser.
 */
export function plainParagraphs(markdown: string): string[] | undefined {
  const text = markdown.replace(/^\n+|\n+$/g, '');
  if (text === '' || text.includes('\n\n\n') || ADDRESS.test(text)) return undefined;
  const lines = text.split('\n\n');
  return lines.every((line) => PLAIN_LINE.test(line)) ? lines : undefined;
}

/** Writes paragraphs that `plainParagraphs` can read; undefined if any of them is not plain. */
export function plainMarkdown(content: readonly ContentNode[]): string | undefined {
  const lines: string[] = [];
  for (const node of content) {
    const line = plainLineOf(node);
    if (line === undefined || ADDRESS.test(line) || !PLAIN_LINE.test(line)) return undefined;
    lines.push(line);
  }
  return lines.length === 0 ? undefined : `${lines.join('\n\n')}\n`;
}

/** The text of a paragraph with one run without marks; undefined for all others. */
function plainLineOf(node: ContentNode): string | undefined {
  if (node.type !== 'paragraph' || Object.keys(node).some((key) => !['type', 'id', 'content'].includes(key)))
    return undefined;
  const [run, ...more] = node.content;
  if (run?.type !== 'run' || more.length > 0) return undefined;
  return Object.keys(run).every((key) => ['type', 'text'].includes(key)) ? run.text : undefined;
}
