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
