import { capitalize } from '../capitalize.ts';
import { type FrameLine, frameText } from '../document-types/document-type.ts';
import type { PubCell, PubField, PubInline, PubLabel, PublicationNode, PubRun } from '../publication/publication.ts';
import type { Inline } from '../richtext/model.ts';
import { inlineText, plainText } from '../richtext/plain-text.ts';
import type { Composition } from './composition.ts';
import { removeDoubledWords } from './doubled-words.ts';
import { composeInline, formatValue, setTypography } from './inline.ts';
import { emptyField, numbering, paragraph, run } from './pieces.ts';

/** Composes the text around the writer's text: masthead, address, the Kamer's heading, contact. */
export function composeFrame(lines: readonly FrameLine[], prefix: string, c: Composition): PublicationNode[] {
  const blocks: PublicationNode[] = [];
  for (const [index, line] of lines.entries())
    blocks.push(...composeLine(line, `${prefix}-${index + 1}`, c, blocks.length === 0));
  return blocks;
}

/** `isFirst`: the first printed line of the frame. */
function composeLine(line: FrameLine, id: string, c: Composition, isFirst: boolean): PublicationNode[] {
  switch (line.type) {
    case 'title': {
      const composed = composeTitle(line.content && chooseText(line.content, c), c);
      const title = line.style === 'writtenTitle' ? composed.map(capitalizeOffices) : composed;
      return [
        {
          type: 'title',
          id,
          style: line.style,
          ...composeLabel(chooseText(line.label, c), c),
          content: line.bold ? title.map(makeBold) : title,
          ...(line.before === undefined || isFirst ? {} : { before: line.before }),
        },
      ];
    }
    case 'subtitle': {
      const content = composeInline(c.draft.subtitle, c);
      return content.length > 0 ? [paragraph(id, 'subtitle', content)] : [];
    }
    case 'line': {
      const content = chooseText(line.content, c);
      if (line.optional && isEmptyLine(content, c)) return [];
      return [
        paragraph(id, line.style, composeLineContent(content, c), {
          ...composeLabel(chooseText(line.label, c), c),
          ...(line.before === undefined ? {} : { before: line.before }),
        }),
      ];
    }
    case 'question':
      return composeLastQuestion(line, id, c);
    case 'signatures':
      return [composeSignatures(line.rows, id, c)];
    case 'rule':
      return [{ type: 'rule', id, weight: line.weight, before: line.before }];
    case 'space':
      return [{ type: 'space', id, points: line.points }];
  }
}

/** 'Vraag 9', after the questions of the writer; nothing where one of them asks it already. */
function composeLastQuestion(
  { content, unless }: Extract<FrameLine, { type: 'question' }>,
  id: string,
  c: Composition,
): PublicationNode[] {
  const asked = c.placed.flatMap(({ block, body }) => (block.kind === 'question' ? [plainText(body)] : []));
  if (asked.some((text) => unless.some((phrase) => text.includes(phrase)))) return [];
  const value = Math.max(0, ...c.labels.question.values()) + 1;
  const label = `${c.texts.label.question} ${value}`;
  return [
    paragraph(id, c.type.styles.question, composeInline(chooseText(content, c), c), {
      label: { size: 'label', content: [run(label)] },
      number: numbering('question', value, label),
    }),
  ];
}

/** Points of white in a row that is signed by hand. */
const ROOM_TO_SIGN = 12;

function composeSignatures(rows: number, id: string, c: Composition): PublicationNode {
  const { name, place, signature } = c.texts.signatures;
  const heads = [name, place, signature];
  const makeCell = (row: number, column: number): PubCell => ({
    id: `${id}--${row}-${column}`,
    header: row === 0,
    colSpan: 1,
    rowSpan: 1,
    align: 'left',
    content: [
      row === 0
        ? paragraph(`${id}--${row}-${column}-text`, 'tableHead', [run(heads[column] ?? '')])
        : paragraph(`${id}--${row}-${column}-text`, 'tableText', [run('\u00a0')], { before: ROOM_TO_SIGN }),
    ],
  });
  return {
    type: 'table',
    id,
    caption: null,
    wide: false,
    columns: [38, 27, 35].map((width) => ({ width, align: 'left' })),
    headerRows: 1,
    rows: Array.from({ length: rows + 1 }, (_, row) => ({
      cells: heads.map((_head, column) => makeCell(row, column)),
    })),
    note: null,
  };
}

function chooseText(text: Parameters<typeof frameText>[0], c: Composition): Inline[] {
  return frameText(text, c.language, (name) => formatValue(name, c) !== null);
}

/** A name in quotation marks up to this length stays on one line of a title. */
const LONGEST_NAME = 30;

/** Keeps a short name in quotation marks on one line, such as 'Samen tegen Mensenhandel' in the title of an inbreng. */
function keepNamesTogether(piece: PubInline): PubInline {
  if (piece.type !== 'run') return piece;
  const text = piece.text.replace(/‘[^’]*’/g, (name) =>
    name.length <= LONGEST_NAME ? name.replaceAll(' ', '\u00A0') : name,
  );
  return { ...piece, text };
}

function composeTitle(content: readonly Inline[] | null, c: Composition): PubInline[] {
  const title = composeInline(content ? removeDoubledWords(content, c) : c.draft.title, c);
  return title.length > 0 ? title.map(keepNamesTogether) : [emptyField(c.texts.field.title, 'draft.title')];
}

/**
 * In a line of capitals, such as the heading of a motion, values are in capitals too: 'MOTIE VAN HET LID BIKKER C.S.'
 */
function composeLineContent(content: readonly Inline[], c: Composition): PubInline[] {
  const own = inlineText(content.filter(({ type }) => type === 'run'));
  const composed = composeInline(removeDoubledWords(content, c), c);
  if (!/\p{Lu}{2}/u.test(own) || /\p{Ll}/u.test(own)) return composed;
  return composed.map((piece) => (piece.type === 'run' ? { ...piece, text: piece.text.toUpperCase() } : piece));
}

/** In the Kamer's own forms an office has a capital: 'aan de Staatssecretaris van Justitie en Veiligheid'. */
function capitalizeOffices(piece: PubInline): PubInline {
  if (piece.type !== 'run') return piece;
  return {
    ...piece,
    text: piece.text.replace(/(?<=\b(?:de|en) |^)(?:ministers?|staatssecretaris(?:sen)?)\b/g, (office) =>
      capitalize(office),
    ),
  };
}

function makeBold(piece: PubInline): PubInline {
  return 'marks' in piece && !piece.marks.includes('bold') ? { ...piece, marks: ['bold', ...piece.marks] } : piece;
}

/** A label contains only runs and fields; other nodes are omitted. */
function composeLabel(label: readonly Inline[], c: Composition): { label?: PubLabel } {
  if (label.length === 0) return {};
  const content = setTypography(composeInline(label, c, { inOneLine: true }), c).filter(
    (piece): piece is PubRun | PubField => piece.type === 'run' || piece.type === 'field',
  );
  return { label: { size: 'label', content } };
}

function isEmptyLine(content: readonly Inline[], c: Composition): boolean {
  const variables = content.filter((piece) => piece.type === 'variable');
  return variables.length > 0
    ? variables.every((variable) => formatValue(variable.name, c) === null)
    : inlineText(content).trim() === '';
}
