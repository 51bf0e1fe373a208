import { STYLES } from '../../core/house-styles/house-style.ts';
import type { Numbering, PubBlock, PubCell, PubParagraph } from '../../core/publication/publication.ts';
import { contentsBlocks } from './contents.ts';
import { figureBlocks } from './figure.ts';
import { wordLanguage } from './language.ts';
import { listParagraphs } from './list.ts';
import { looseBookmarks } from './loose-bookmarks.ts';
import { emptyParagraph, type Words, wordsParagraph } from './paragraph.ts';
import { turnPaper } from './sections.ts';
import { borderLook, FURNITURE_STYLES } from './styles.ts';
import { tableBlocks } from './table.ts';
import { twipsOfPoints } from './units.ts';
import { voteBarParagraphs } from './vote-bar.ts';
import type { Place, Writing } from './writing.ts';
import type { Xml } from './xml.ts';

type Drawn = Xml[];

/** How each type of block is drawn: complete, or it does not compile. */
const blocks: {
  [Type in PubBlock['type']]: (writing: Writing, node: Extract<PubBlock, { type: Type }>, place: Place) => Drawn;
} = {
  title: (writing, node, place) => [
    wordsParagraph(writing, { ...node, ...language(node.lang), ...hung(node.label) }, { ...place, keepLines: true }),
  ],
  heading: (writing, node, place) => {
    const { number: _, ...words } = node;
    return [
      wordsParagraph(writing, { ...words, ...language(node.lang), ...headingNumber(writing, node, place) }, place),
    ];
  },
  paragraph: (writing, node, place) => [paragraph(writing, node, place)],
  group: (writing, node, place) => {
    const inside = node.lang === undefined ? place : { ...place, language: wordLanguage(node.lang) };
    return node.children.flatMap((child, at) => {
      const last = at === node.children.length - 1;
      return [
        ...turnPaper(writing, node.children, at),
        ...drawBlock(writing, child, {
          ...inside,
          keepLines: place.keepLines || node.keep,
          keepNext: place.keepNext || ((node.keep || place.keepLines) && !last),
          ruleAbove: at === 0 && (node.rule === 'demand' || place.ruleAbove),
          last,
        }),
      ];
    });
  },
  literal: (writing, node, place) =>
    node.children.map((child, at) =>
      paragraph(
        writing,
        child,
        {
          ...place,
          language: node.lang === undefined ? place.language : wordLanguage(node.lang),
          keepNext: place.keepNext || (place.keepLines && at < node.children.length - 1),
          ruleAbove: place.ruleAbove && at === 0,
        },
        // The rule is the style's; words of a source that stand without one say so.
        child.style === 'literal' && !node.rule
          ? { borders: { left: NO_BORDER } }
          : child.style !== 'literal' && node.rule
            ? { borders: { left: borderLook(writing.house.rules.literal, 9) } }
            : {},
      ),
    ),
  list: (writing, node, place) => listParagraphs(writing, node, place),
  table: (writing, node, place) => tableBlocks(writing, node, place, (content, at) => drawInCell(writing, content, at)),
  figure: (writing, node, place) => figureBlocks(writing, node, place),
  voteBar: (writing, node, place) =>
    voteBarParagraphs(writing, node, {
      ...place,
      language: node.lang === undefined ? place.language : wordLanguage(node.lang),
    }),
  rule: (writing, node) => {
    const { rules, colors } = writing.house;
    const strong = { width: 0.5, color: colors.ink };
    return [
      emptyParagraph(writing, {
        style: FURNITURE_STYLES.rule.id,
        keepNext: true,
        borders: { top: borderLook(node.weight === 'strong' ? strong : rules.demand, 0) },
        spacing: { 'w:before': twipsOfPoints(node.before) },
      }),
    ];
  },
  space: (writing, node) => {
    writing.flow.white += Math.max(0, node.points);
    return [];
  },
  pageBreak: (writing, node) => {
    const { flow } = writing;
    if (flow.atTop && node.weak) return [];
    // A page that stays empty still has a paragraph to stand in.
    const blank = flow.atTop ? [emptyParagraph(writing, { style: FURNITURE_STYLES.white.id, keepNext: false })] : [];
    writing.flow = { white: 0, pageBreak: true, atTop: true };
    return blank;
  },
  contents: (writing, node, place) => contentsBlocks(writing, node, place),
};

const NO_BORDER = { 'w:val': 'nil' };

const language = (tag: string | undefined): { language?: string } =>
  tag === undefined ? {} : { language: wordLanguage(tag) };

const hung = (label: Words['label']): Pick<Words, 'label'> => (label && label.content.length > 0 ? { label } : {});

/** A block of the publication; in a group or alone. */
export function drawBlock(writing: Writing, block: PubBlock, place: Place): Drawn {
  const draw = blocks[block.type] as (writing: Writing, node: PubBlock, place: Place) => Drawn;
  const drawn = draw(writing, block, place);
  // What has no paragraph of its own (white, an empty group) is still a place that references lead to.
  return writing.bookmarksOf.has(block.id) ? [...looseBookmarks(writing, block.id), ...drawn] : drawn;
}

function drawInCell(writing: Writing, content: PubCell['content'][number], place: Place): Drawn {
  return drawBlock(writing, content, place);
}

function paragraph(writing: Writing, node: PubParagraph, place: Place, look: Words['look'] = {}): Xml {
  const counts = node.style === 'question' || node.style === 'writtenQuestion';
  const number = node.number ? writing.numbers.place(node.number, STYLES[node.style].id, counts) : null;
  const label = number ? undefined : (node.label ?? labelOf(node.number));
  const { label: _, number: __, lead, lang, ...rest } = node;
  return wordsParagraph(
    writing,
    {
      ...rest,
      ...language(lang),
      ...hung(label),
      ...(lead && lead.content.length > 0 ? { lead } : {}),
      // A style that counts by itself is told where a paragraph has no number.
      ...(number ? { number } : counts ? { number: 'none' as const } : {}),
      look,
    },
    place,
  );
}

/** A number that Word can't count is words in the margin. */
function labelOf(number: Numbering | undefined): Words['label'] {
  if (!number || number.label === '') return undefined;
  return {
    size: number.scheme === 'demand' ? 'number' : 'label',
    content: [{ type: 'run', text: number.label, marks: [] }],
  };
}

function headingNumber(
  writing: Writing,
  node: Extract<PubBlock, { type: 'heading' }>,
  place: Place,
): Pick<Words, 'number' | 'label' | 'look'> {
  const demand = node.style === 'demand';
  const bare = demand && !place.ruleAbove ? { look: { borders: { top: NO_BORDER } } } : {};
  const number = node.number ? writing.numbers.place(node.number, STYLES[node.style].id, demand) : null;
  // LibreOffice takes the number of a style below a numbered heading for the heading's.
  if (number) return { ...bare, number: demand && writing.headingsNumbered ? { ...number, linked: false } : number };
  const label = labelOf(node.number);
  if (label) return { ...bare, ...(writing.headingsNumbered ? { number: 'none' as const } : {}), label };
  return { ...bare, ...(writing.headingsNumbered && !demand ? { number: 'none' as const } : {}) };
}
