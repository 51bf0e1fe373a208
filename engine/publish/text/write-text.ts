import type {
  PubFigure,
  PubInline,
  PubList,
  Publication,
  PublicationNode,
  PubParagraph,
} from '../../core/publication/publication.ts';
import { formatHeadEnd } from '../../core/publication/running-head.ts';
import { type PagelessWords, pagelessWords, withoutPageNumbers } from '../pageless.ts';
import { tableLines } from './table.ts';

/** Input that all writers share. */
interface Paper {
  words: PagelessWords;
}

/** Lines of one block, and the number of blank lines above them. */
interface Piece {
  lines: string[];
  above: 0 | 1 | 2;
  /** True for text: a line about it may follow without a blank line. */
  words?: true;
}

const INDENT = '    ';
const RULE = '-'.repeat(40);

/** Writers of all types of inline; the type checker requires each of them. */
const inlines: {
  [Type in PubInline['type']]: (node: Extract<PubInline, { type: Type }>, paper: Paper) => string;
} = {
  run: (node) => node.text,
  break: () => '\n',
  field: (node) => node.text,
  link: (node, paper) => {
    const text = inline(node.content, paper);
    const address = node.href.replace(/^mailto:/i, '');
    return text.trim() === address ? text : `${text} <${address}>`;
  },
  noteMark: (node) => `[${node.note}]`,
  reference: (node) => node.text,
};

/** Writers of all types of block; the type checker requires each of them. */
const blocks: {
  [Type in PublicationNode['type']]: (node: Extract<PublicationNode, { type: Type }>, paper: Paper) => Piece[];
} = {
  title: (node, paper) => [
    {
      above: 1,
      words: true,
      lines: textLines(joined(node.label ? inline(node.label.content, paper) : undefined, inline(node.content, paper))),
    },
  ],
  heading: (node, paper) => [
    { above: node.level === 1 ? 2 : 1, lines: textLines(joined(node.number?.label, inline(node.content, paper))) },
  ],
  paragraph: (node, paper) => [
    { above: isClose(node) ? 0 : 1, words: true, lines: textLines(paragraphText(node, paper)) },
  ],
  group: (node, paper) => node.children.flatMap((child) => blockPieces(child, paper)),
  literal: (node, paper) => [
    { above: 1, lines: node.children.flatMap((child) => indented(textLines(paragraphText(child, paper)), INDENT)) },
  ],
  list: (node, paper) => [{ above: 1, lines: listLines(node, paper, '') }],
  table: (node, paper) => [
    ...captionPieces(node.caption, paper, 1),
    {
      above: node.caption ? 0 : 1,
      lines: tableLines(node, (cell) => cell.content.flatMap((child) => piecesToLines(blockPieces(child, paper)))),
    },
    ...(node.note ? [{ above: 0 as const, lines: textLines(inline(node.note, paper)) }] : []),
  ],
  figure: (node, paper) => [
    ...(node.decorative || node.alt === ''
      ? []
      : [{ above: 1 as const, lines: textLines(`${paper.words.picture} ${node.alt}`) }]),
    ...captionPieces(node.caption, paper, node.decorative || node.alt === '' ? 1 : 0),
  ],
  voteBar: (node) => [
    {
      above: 1,
      lines: [
        ...(node.legend.length > 0 ? [node.legend.map((part) => part.text).join(' · ')] : []),
        ...node.factions.map((part) => joined(part.label, part.text)),
        ...(node.note === null ? [] : [node.note]),
      ],
    },
  ],
  rule: () => [{ above: 1, lines: [RULE] }],
  space: () => [],
  pageBreak: () => [],
  contents: (node) => [
    {
      above: 1,
      lines: [
        node.heading,
        ...node.entries.map(
          (entry) => `${'  '.repeat(entry.level - 1)}${joined(entry.label ?? undefined, entry.text)}`,
        ),
      ],
    },
  ],
};

/**
 * Writes the publication as plain text for mail: UTF-8 without a byte-order mark, `\n` at the end of each line, each paragraph on
 * one line. Labels and numbers precede their text; a note is `[1]`, with its text at the end; a link is followed by its address in
 * angle brackets. A table that is too wide for columns becomes lines of 'kop: waarde'.
 */
export function writeText(publication: Publication): Uint8Array {
  const { sender, documentType, stamp } = publication.running;
  const head = [sender, formatHeadEnd(publication.running, documentType), ...(stamp === null ? [] : [stamp])].filter(
    (line) => line !== '',
  );
  return new TextEncoder().encode(linesToText(head, publication));
}

/** The text and its notes as plain text in the same form, without the lines about sender and document at the top. */
export function writeTextToPaste(publication: Publication): string {
  return linesToText([], publication);
}

function linesToText(head: string[], withPages: Publication): string {
  const publication = withoutPageNumbers(withPages);
  const paper: Paper = { words: pagelessWords(publication) };
  const pieces: Piece[] = [
    ...(head.length > 0 ? [{ above: 0 as const, lines: head }] : []),
    ...publication.body.flatMap((node) => blockPieces(node, paper)),
    ...(publication.notes.length > 0 ? [{ above: 2 as const, lines: [RULE] }] : []),
    ...publication.notes.map((note): Piece => {
      const [first = '', ...rest] = note.content.flatMap((node) => textLines(paragraphText(node, paper)));
      return { above: 0, lines: [`[${note.number}] ${first}`, ...indented(rest, INDENT)] };
    }),
  ];
  // Many fonts of mail programs lack the narrow no-break space; all have the wide one.
  return `${piecesToLines(pieces).join('\n')}\n`.replaceAll('\u202f', '\u00a0');
}

function blockPieces(node: PublicationNode, paper: Paper): Piece[] {
  return (blocks[node.type] as (node: PublicationNode, paper: Paper) => Piece[])(node, paper);
}

function piecesToLines(pieces: readonly Piece[]): string[] {
  const lines: string[] = [];
  let last: Piece | undefined;
  for (const piece of pieces) {
    if (piece.lines.length === 0) continue;
    const above = piece.words && last && !last.words ? Math.max(1, piece.above) : piece.above;
    if (last) for (let count = 0; count < above; count++) lines.push('');
    lines.push(...piece.lines);
    last = piece;
  }
  return lines;
}

function inline(content: readonly PubInline[], paper: Paper): string {
  return content.map((node) => (inlines[node.type] as (node: PubInline, paper: Paper) => string)(node, paper)).join('');
}

function paragraphText(node: PubParagraph, paper: Paper): string {
  return joined(
    node.label ? inline(node.label.content, paper) : undefined,
    node.lead ? inline(node.lead.content, paper) : undefined,
    inline(node.content, paper),
  );
}

/** A line about a block, a ground and a source directly follow the text that they belong to. */
function isClose(node: PubParagraph): boolean {
  return node.before === 0 || ['blockMeta', 'ground', 'subtitle', 'bibliography'].includes(node.style);
}

function captionPieces(caption: PubFigure['caption'], paper: Paper, above: 0 | 1): Piece[] {
  return caption ? [{ above, lines: textLines(joined(caption.number.label, inline(caption.content, paper))) }] : [];
}

function listLines(list: PubList, paper: Paper, indent: string): string[] {
  return list.items.flatMap((item) => {
    const [first = '', ...rest] = inline(item.content, paper).split('\n');
    const below = `${indent}${' '.repeat([...item.number.label].length + 1)}`;
    return [
      `${indent}${item.number.label} ${first}`.trimEnd(),
      ...indented(rest, below),
      ...item.lists.flatMap((nested) => listLines(nested, paper, below)),
    ];
  });
}

/** Returns no lines for an empty paragraph. */
function textLines(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

function indented(lines: readonly string[], indent: string): string[] {
  return lines.map((line) => `${indent}${line}`);
}

function joined(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('  ');
}
