import type { BlockKind, PerKind } from '../../blocks/block.ts';
import type { PlacedBlock } from '../../drafts/instances.ts';
import type { PubGroup, PublicationNode } from '../../publication/publication.ts';
import { composeOfficialForm, findCitedSource } from '../cite.ts';
import type { Composition } from '../composition.ts';
import { composeContent } from '../content.ts';
import { composeBlockLine, getKindLabel } from '../grounds.ts';
import { composeFollowUpLines } from '../monitor.ts';
import { addFullStop, emptyField, paragraph, run } from '../pieces.ts';
import { composeCommitment } from './commitment.ts';
import { composeDemand, composeDemandShort } from './demand.ts';
import { composeFigureBlock } from './figure.ts';
import { composeFinding } from './finding.ts';
import { composeMotion } from './motion.ts';
import { composeQuestion } from './question.ts';
import { composeQuote } from './quote.ts';
import { composeSource } from './source.ts';

type Composer<Kind extends BlockKind> = (placed: PlacedBlock<Kind>, c: Composition) => PublicationNode[];

/** The full form of each kind; a missing kind does not compile. */
const COMPOSE_FULL: { [Kind in BlockKind]: Composer<Kind> } = {
  motion: composeMotion,
  finding: composeFinding,
  demand: composeDemand,
  quote: composeQuote,
  question: composeQuestion,
  passage: (placed, c) =>
    composeContent(placed.body, c, { prefix: `${placed.instance.id}--`, style: c.type.styles.body }),
  figure: composeFigureBlock,
  commitment: composeCommitment,
  source: composeSource,
};

/** Kinds whose full form stays on one page if it fits. Others break like prose. */
const KEPT_TOGETHER: PerKind<boolean> = {
  motion: false,
  finding: false,
  demand: true,
  quote: true,
  question: true,
  passage: false,
  figure: true,
  commitment: false,
  source: false,
};

/** Composes an instance of a library block, in its chosen form. */
export function composeBlock(placed: PlacedBlock, c: Composition): PubGroup {
  const { block, instance } = placed;
  const sheet = block.kind === 'quote' && c.type.quoteSheet && instance.form === 'full';
  const ruled = instance.form === 'full' && (block.kind === 'demand' || sheet);
  return {
    type: 'group',
    id: instance.id,
    role: sheet ? 'quoteItem' : block.kind,
    form: instance.form,
    block: block.id,
    keep: instance.form !== 'full' || KEPT_TOGETHER[block.kind],
    rule: ruled ? 'demand' : null,
    children: children(placed, c),
    ...(instance.lang && instance.lang !== c.language ? { lang: instance.lang } : {}),
  };
}

function children(placed: PlacedBlock, c: Composition): PublicationNode[] {
  const { block, instance } = placed;
  if (instance.form === 'full')
    return [...(COMPOSE_FULL[block.kind] as Composer<BlockKind>)(placed, c), ...composeFollowUpLines(placed, c)];
  if (instance.form === 'reference') return [composeReferenceLine(placed, c)];
  if (block.kind === 'demand') return composeDemandShort(placed as PlacedBlock<'demand'>, c);
  if (block.kind === 'question') return composeQuestion(placed as PlacedBlock<'question'>, c);
  if (block.kind === 'passage') return COMPOSE_FULL.passage(placed as PlacedBlock<'passage'>, c);
  return [composeBlockLine({ ...block, body: placed.body, title: placed.title }, { id: `${instance.id}--line` }, c)];
}

/** The citation only; for a block of our own text its title. */
function composeReferenceLine(placed: PlacedBlock, c: Composition) {
  const { block, instance } = placed;
  const found = findCitedSource(block, undefined, c);
  const ownWords = block.kind === 'demand' || block.kind === 'question' || block.kind === 'passage';
  const content = found
    ? composeOfficialForm(found, c)
    : [ownWords ? run(addFullStop(placed.title)) : emptyField(c.texts.field.source, `${block.kind}.source`, block.id)];
  return paragraph(`${instance.id}--citation`, 'ground', [...content, ...(found || !ownWords ? [run('.')] : [])], {
    lead: { content: [run(getKindLabel(block, c))], tone: 'accent' },
  });
}
