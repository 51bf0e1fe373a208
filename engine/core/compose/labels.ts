import type { Draft } from '../drafts/draft.ts';
import { getExcerptNodes, type PlacedBlock, placeBlock } from '../drafts/instances.ts';
import type { ContentNode, Heading, NodeId, Scoped } from '../richtext/model.ts';
import { inlineText } from '../richtext/plain-text.ts';
import { createContentPublisher } from '../richtext/published-content.ts';
import { isInVariant } from '../richtext/variants.ts';
import { RisingLevels } from './rising-levels.ts';
import type { DocumentTexts } from './texts/document-texts.ts';

/** The numbers of all numbered nodes, computed before composing, so that references may point forward. */
export interface Labels {
  demand: Map<NodeId, number>;
  question: Map<NodeId, number>;
  quote: Map<NodeId, number>;
  table: Map<NodeId, number>;
  figure: Map<NodeId, number>;
  /** '1', '1.2'; empty where headings are not numbered. */
  heading: Map<NodeId, string>;
  headingText: Map<NodeId, string>;
}

export interface LabelOptions {
  audience: string | null;
  quotes: boolean;
  headings: boolean;
  /** Whether the heading is printed as an aside. */
  isAside: (heading: Heading) => boolean;
  /** Questions that are printed without a number. */
  plainQuestions?: ReadonlySet<NodeId>;
}

export function computeLabels(draft: Draft, options: LabelOptions): Labels {
  const labels: Labels = {
    demand: new Map(),
    question: new Map(),
    quote: new Map(),
    table: new Map(),
    figure: new Map(),
    heading: new Map(),
    headingText: new Map(),
  };
  const next = (numbers: Map<NodeId, number>, id: NodeId) => numbers.set(id, numbers.size + 1);
  const text = createContentPublisher(options.audience);
  const rising = new RisingLevels();
  let chapter = 0;
  let section = 0;
  const isInThis = (node: Scoped): boolean => isInVariant(node, options.audience);
  /** Numbers the tables and figures that have a caption, also figures in cells. */
  const count = (nodes: readonly ContentNode[], prefix: string): void => {
    for (const node of nodes.filter(isInThis)) {
      if (node.type !== 'table' && node.type !== 'figure') continue;
      if (node.caption?.some(isInThis)) next(labels[node.type], prefix + node.id);
      if (node.type === 'table')
        for (const cell of node.rows.flatMap(({ cells }) => cells).filter(isInThis)) count(cell.content, prefix);
    }
  };
  for (const node of draft.body) {
    if (!isInThis(node)) continue;
    if (node.type === 'heading') {
      labels.headingText.set(node.id, inlineText(text.inline(node.content)));
      if (options.headings && node.level < 3 && !options.isAside(node)) {
        const level = rising.next(node.level);
        if (level === 1) [chapter, section] = [chapter + 1, 0];
        else section += 1;
        labels.heading.set(node.id, level === 1 ? `${chapter}` : `${chapter}.${section}`);
      }
    } else if (node.type === 'blockInstance') {
      const placed = placeBlock(draft, node);
      if (!placed) continue;
      if (node.form !== 'reference' && !options.plainQuestions?.has(node.id))
        numberBlock(placed, labels, options.quotes, next);
      if (printsBody(placed)) count(getExcerptNodes(placed), `${node.id}--`);
    } else if (node.type !== 'pageBreak') count([node], '');
  }
  return labels;
}

/** Whether the body is printed: questions and passages have no shorter form. */
function printsBody({ block, instance }: PlacedBlock): boolean {
  return (
    instance.form === 'full' || (instance.form === 'short' && (block.kind === 'question' || block.kind === 'passage'))
  );
}

function numberBlock(
  placed: PlacedBlock,
  labels: Labels,
  quotes: boolean,
  next: (numbers: Map<NodeId, number>, id: NodeId) => void,
): void {
  if (placed.block.kind === 'demand') next(labels.demand, placed.instance.id);
  if (placed.block.kind === 'question') next(labels.question, placed.instance.id);
  if (placed.block.kind === 'quote' && quotes) next(labels.quote, placed.instance.id);
}

/** The label in running text: 'eis 3', 'tabel 1'; undefined for a node without a label. */
export function formatReference(target: NodeId, labels: Labels, texts: DocumentTexts): string | undefined {
  for (const scheme of ['demand', 'question', 'quote', 'table', 'figure'] as const) {
    const number = labels[scheme].get(target);
    if (number !== undefined) return texts.reference[scheme](number);
  }
  const heading = labels.heading.get(target);
  if (heading) return texts.reference.heading(heading);
  const words = labels.headingText.get(target);
  return words ? texts.quoted(words) : undefined;
}

/** The text of a target: a heading's text or a demand's claim. */
export function getTargetText(target: NodeId, labels: Labels, placed: readonly PlacedBlock[]): string | undefined {
  return labels.headingText.get(target) ?? placed.find((block) => block.instance.id === target)?.title;
}
