import type { XmlComponent } from 'docx';
import { STYLES } from '../../core/house-styles/house-style.ts';
import type { LaidBlock, LaidHeading, LaidNode, LaidParagraph } from '../../core/layout/laid-out.ts';
import { twipsOfPoints } from '../../core/layout/units.ts';
import type { Numbering } from '../../core/publication/publication.ts';
import { bookmarked } from './bookmarks.ts';
import { contentsBlocks } from './contents.ts';
import { figureBlocks } from './figure.ts';
import { languageOf } from './language.ts';
import { listParagraphs } from './list.ts';
import type { HouseParagraph } from './own-elements.ts';
import { emptyParagraph, type Words, wordsParagraph } from './paragraph.ts';
import { PaperTurn } from './sections.ts';
import { borderLook, FURNITURE_STYLES } from './styles.ts';
import { tableBlocks } from './table.ts';
import { voteBarParagraphs } from './vote-bar.ts';
import type { Place, Writing } from './writing.ts';

type Drawn = XmlComponent[];

/** How each type of block is drawn: complete, or it does not compile. */
const blocks: {
  [Type in LaidBlock['type']]: (writing: Writing, node: Extract<LaidBlock, { type: Type }>, place: Place) => Drawn;
} = {
  title: (writing, node, place) => [wordsParagraph(writing, node, { ...place, keepLines: true })],
  heading: (writing, node, place) => {
    const { number: _, ...words } = node;
    return [wordsParagraph(writing, { ...words, ...headingNumber(writing, node, place) }, place)];
  },
  paragraph: (writing, node, place) => [paragraph(writing, node, place)],
  group: (writing, node, place) => {
    const inside = { ...place, language: languageOf(node.lang, place.language) };
    return node.children.flatMap((child) => drawBlock(writing, child, inside));
  },
  literal: (writing, node, place) =>
    node.children.map((child) =>
      paragraph(
        writing,
        child,
        { ...placeOf(child, place), language: languageOf(node.lang, place.language) },
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
  rule: (writing, node, { above }) => {
    const { rules, colors } = writing.house;
    const strong = { width: 0.5, color: colors.ink };
    const look = {
      style: FURNITURE_STYLES.rule.id,
      keepNext: true,
      border: { top: borderLook(node.weight === 'strong' ? strong : rules.demand, 0) },
      spacing: { before: twipsOfPoints(node.before) },
    };
    return [emptyParagraph(look, above)];
  },
  space: () => [],
  // A page without text needs a paragraph.
  pageBreak: (_, node, { above }) =>
    node.leavesPageEmpty ? [emptyParagraph({ style: FURNITURE_STYLES.white.id, keepNext: false }, above)] : [],
  contents: (writing, node, place) => contentsBlocks(writing, node, place),
};

const NO_BORDER = { style: 'nil' } as const;

/** Adds the layout decisions of a block to the place that encloses it. */
const placeOf = ({ above, isHeld, isWhole, ruleGap }: LaidNode, enclosing: Place): Place => ({
  above,
  keepNext: enclosing.keepNext || isHeld,
  keepLines: isWhole,
  ruleGap,
  language: enclosing.language,
  cell: enclosing.cell,
  width: enclosing.width,
  scale: enclosing.scale,
});

/** Draws a block. `enclosing`: the place of its group, its cell or the page. */
export function drawBlock(writing: Writing, block: LaidBlock, enclosing: Place): Drawn {
  const draw = blocks[block.type] as (writing: Writing, node: LaidBlock, place: Place) => Drawn;
  const drawn = draw(writing, block, block.type === 'group' ? enclosing : placeOf(block, enclosing));
  // References also lead to nodes without a paragraph: white, an empty group.
  const marked = writing.bookmarksOf.has(block.id) ? [...bookmarked(writing, block.id), ...drawn] : drawn;
  return block.turnsPaper ? [new PaperTurn(), ...marked] : marked;
}

function paragraph(writing: Writing, node: LaidParagraph, place: Place, look?: Words['look']): HouseParagraph {
  const { id, style, content, lang, lead, before, keepWithNext } = node;
  const counts = style === 'question' || style === 'writtenQuestion';
  const number = node.number ? writing.numbers.paragraphCounter(node.number, STYLES[style].id, counts) : null;
  return wordsParagraph(
    writing,
    {
      id,
      style,
      content,
      lang,
      lead,
      before,
      keepWithNext,
      label: number ? undefined : (node.label ?? labelOf(node.number)),
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
  node: LaidHeading,
  { ruleGap }: Place,
): Pick<Words, 'number' | 'label' | 'look'> {
  const isDemand = node.style === 'demand';
  const look = isDemand && ruleGap === null ? { border: { top: NO_BORDER } } : undefined;
  const number = node.number ? writing.numbers.paragraphCounter(node.number, STYLES[node.style].id, isDemand) : null;
  // LibreOffice takes the number of a style below a numbered heading for the heading's.
  if (number) return { look, number: isDemand && writing.headingsNumbered ? { ...number, isLinked: false } : number };
  const label = labelOf(node.number);
  return { look, label, number: writing.headingsNumbered && (label || !isDemand) ? 'none' : undefined };
}
