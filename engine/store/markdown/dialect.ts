import { directiveFromMarkdown } from 'mdast-util-directive';
import type { Options as FromMarkdownOptions } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Mark } from '../../core/richtext/model.ts';

/**
 * The Markdown of a block file: CommonMark with the tables, strikethrough and footnotes of GFM, and directives for
 * everything that Markdown lacks. GFM's bare addresses and task lists are off and stay text.
 */
export const reading: FromMarkdownOptions = {
  extensions: [gfmTable(), gfmStrikethrough({ singleTilde: false }), gfmFootnote(), directive()],
  mdastExtensions: [
    gfmTableFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    directiveFromMarkdown(),
  ],
};

/** Every mark as a directive: three marks have no other form, three need it where asterisks would not be parsed. */
export const MARK_DIRECTIVES: Readonly<Record<string, Mark>> = {
  b: 'bold',
  i: 'italic',
  u: 'underline',
  s: 'strike',
  sub: 'sub',
  sup: 'sup',
};

/** Names of directives inside a line. */
export const TEXT_DIRECTIVES = [...Object.keys(MARK_DIRECTIVES), 'span', 'variable', 'cite', 'ref', 'br'] as const;

/** Names of directives around blocks (`:::`) and between them (`::`). */
export const CONTAINERS = ['lead', 'literal', 'scope', 'quote', 'table', 'row', 'cell', 'list', 'item'] as const;
export const LEAVES = ['figure', 'empty', 'none'] as const;
