import { type FrameLine, frameText } from '../document-types/document-type.ts';
import type { PubField, PubInline, PubLabel, PublicationNode, PubRun } from '../publication/publication.ts';
import type { Inline } from '../richtext/model.ts';
import { inlineText } from '../richtext/plain-text.ts';
import type { Composition } from './composition.ts';
import { removeDoubledWords } from './doubled-words.ts';
import { composeInline, formatValue, setTypography } from './inline.ts';
import { emptyField, paragraph } from './pieces.ts';

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
      const title = composeTitle(line.content && chooseText(line.content, c), c);
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
    case 'rule':
      return [{ type: 'rule', id, weight: line.weight, before: line.before }];
    case 'space':
      return [{ type: 'space', id, points: line.points }];
  }
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
