import type { XmlComponent } from 'docx';
import { STYLES } from '../../core/house-styles/house-style.ts';
import { twipsOfPoints } from '../../core/layout/units.ts';
import type { Numbering, PubBlock, PubParagraph } from '../../core/publication/publication.ts';
import { bookmarked } from './bookmarks.ts';
import { contentsBlocks } from './contents.ts';
import { figureBlocks } from './figure.ts';
import { languageOf } from './language.ts';
import { listParagraphs } from './list.ts';
import type { HouseParagraph } from './own-elements.ts';
import { emptyParagraph, type Words, wordsParagraph } from './paragraph.ts';
import { turnPaper } from './sections.ts';
import { borderLook, FURNITURE_STYLES } from './styles.ts';
import { tableBlocks } from './table.ts';
import { voteBarParagraphs } from './vote-bar.ts';
import type { Place, Writing } from './writing.ts';

type Drawn = XmlComponent[];

/** How each type of block is drawn: complete, or it does not compile. */
const blocks: {
  [Type in PubBlock['type']]: (writing: Writing, node: Extract<PubBlock, { type: Type }>, place: Place) => Drawn;
} = {
  title: (writing, node, place) => [wordsParagraph(writing, node, { ...place, keepLines: true })],
  heading: (writing, node, place) => {
    const { number: _, ...words } = node;
    return [wordsParagraph(writing, { ...words, ...headingNumber(writing, node, place) }, place)];
  },
  paragraph: (writing, node, place) => [paragraph(writing, node, place)],
  group: (writing, node, place) => {
    const language = languageOf(node.lang, place.language);
    return node.children.flatMap((child, at) => {
      const last = at === node.children.length - 1;
      return [
        ...turnPaper(writing, node.children, at),
        ...drawBlock(writing, child, {
          ...place,
          language,
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
          language: languageOf(node.lang, place.language),
          keepNext: place.keepNext || (place.keepLines && at < node.children.length - 1),
          ruleAbove: place.ruleAbove && at === 0,
        },
        // The style has the rule: text of a source says where it has none, other text where it has one.
        (child.style === 'literal') === node.rule
          ? {}
          : { border: { left: node.rule ? borderLook(writing.house.rules.literal, 9) : NO_BORDER } },
      ),
    ),
  list: (writing, node, place) => listParagraphs(writing, node, place),
  table: (writing, node, place) => tableBlocks(writing, node, place, (content, at) => drawBlock(writing, content, at)),
  figure: (writing, node, place) => figureBlocks(writing, node, place),
  voteBar: (writing, node, place) =>
    voteBarParagraphs(writing, node, { ...place, language: languageOf(node.lang, place.language) }),
  rule: (writing, node) => {
    const { rules, colors } = writing.house;
    const strong = { width: 0.5, color: colors.ink };
    return [
      emptyParagraph(writing, {
        style: FURNITURE_STYLES.rule.id,
        keepNext: true,
        border: { top: borderLook(node.weight === 'strong' ? strong : rules.demand, 0) },
        spacing: { before: twipsOfPoints(node.before) },
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
    // An empty page needs a paragraph.
    const blank = flow.atTop ? [emptyParagraph(writing, { style: FURNITURE_STYLES.white.id, keepNext: false })] : [];
    writing.flow = { white: 0, pageBreak: true, atTop: true };
    return blank;
  },
  contents: (writing, node, place) => contentsBlocks(writing, node, place),
};

const NO_BORDER = { style: 'nil' } as const;

/** A block of the publication; in a group or alone. */
export function drawBlock(writing: Writing, block: PubBlock, place: Place): Drawn {
  const draw = blocks[block.type] as (writing: Writing, node: PubBlock, place: Place) => Drawn;
  const drawn = draw(writing, block, place);
  // References also lead to nodes without a paragraph: white, an empty group.
  return writing.bookmarksOf.has(block.id) ? [...bookmarked(writing, block.id), ...drawn] : drawn;
}

function paragraph(writing: Writing, node: PubParagraph, place: Place, look: Words['look'] = {}): HouseParagraph {
  const counts = node.style === 'question' || node.style === 'writtenQuestion';
  const number = node.number ? writing.numbers.paragraphCounter(node.number, STYLES[node.style].id, counts) : null;
  const label = number ? undefined : (node.label ?? labelOf(node.number));
  return wordsParagraph(
    writing,
    {
      ...node,
      label: label && label.content.length > 0 ? label : undefined,
      lead: node.lead && node.lead.content.length > 0 ? node.lead : undefined,
      // The style numbers its paragraphs: one without a number says so.
      number: number ?? (counts ? 'none' : undefined),
      look,
    },
    place,
  );
}

/** A number that Word can't count is text in the margin. */
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
  const isDemand = node.style === 'demand';
  const look = isDemand && !place.ruleAbove ? { border: { top: NO_BORDER } } : undefined;
  const number = node.number ? writing.numbers.paragraphCounter(node.number, STYLES[node.style].id, isDemand) : null;
  // LibreOffice takes the number of a style below a numbered heading for the heading's.
  if (number) return { look, number: isDemand && writing.headingsNumbered ? { ...number, isLinked: false } : number };
  const label = labelOf(node.number);
  return { look, label, number: writing.headingsNumbered && (label || !isDemand) ? 'none' : undefined };
}
