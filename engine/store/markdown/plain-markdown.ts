import type { BlockContent } from '../../core/richtext/model.ts';

/**
 * A line that is a paragraph of its own words and nothing else in any Markdown: it begins with a letter or a mark of
 * quotation, and holds no sign that could mean more. A colon before a letter is a directive.
 */
const PLAIN_LINE = /^[\p{L}“‘"'(](?:[\p{L}\p{M}\p{N},.;?!'"“”‘’()–—…€%§+=-]|:(?=[ \n]|$)|\/| (?=[^ \n]))*$/u;
/** What becomes a link without being marked as one. */
const ADDRESS = /www|:\/\/|https?/i;

/**
 * The paragraphs of Markdown that has only those, each on a line; undefined for all other, and where it is not certain.
 * Most blocks are made of them, and are read many times faster so.
 */
export function plainParagraphs(markdown: string): string[] | undefined {
  const text = markdown.replace(/^\n+|\n+$/g, '');
  if (text === '' || text.includes('\n\n\n') || ADDRESS.test(text)) return undefined;
  const lines = text.split('\n\n');
  return lines.every((line) => PLAIN_LINE.test(line)) ? lines : undefined;
}

/** The Markdown of paragraphs that `plainParagraphs` reads; undefined where one is more than such a line. */
export function plainMarkdown(content: readonly BlockContent[]): string | undefined {
  const lines: string[] = [];
  for (const node of content) {
    const line = plainLineOf(node);
    if (line === undefined || ADDRESS.test(line) || !PLAIN_LINE.test(line)) return undefined;
    lines.push(line);
  }
  return lines.length === 0 ? undefined : `${lines.join('\n\n')}\n`;
}

/** The text of a paragraph of one run that has nothing but text. */
function plainLineOf(node: BlockContent): string | undefined {
  if (node.type !== 'paragraph' || Object.keys(node).some((key) => !['type', 'id', 'content'].includes(key)))
    return undefined;
  const [run, ...more] = node.content;
  if (run?.type !== 'run' || more.length > 0) return undefined;
  return Object.keys(run).every((key) => ['type', 'text'].includes(key)) ? run.text : undefined;
}
