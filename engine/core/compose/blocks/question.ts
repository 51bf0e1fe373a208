import { findSnapshot, type PlacedBlock } from '../../drafts/instances.ts';
import type { PubInline, PubLabel, PublicationNode, PubParagraph } from '../../publication/publication.ts';
import { getPlainText } from '../../publication/text.ts';
import type { Citation, ContentNode, Inline } from '../../richtext/model.ts';
import { plainText } from '../../richtext/plain-text.ts';
import { createContentPublisher } from '../../richtext/published-content.ts';
import { countWords, estimateRoundSeconds } from '../../speaking-time/speaking-time.ts';
import { setText } from '../../typography/dutch.ts';
import { composeInTextForm, findCitedSource } from '../cite.ts';
import type { Composition } from '../composition.ts';
import { composeContent } from '../content.ts';
import { formatValue, setTypography } from '../inline.ts';
import { addFullStop, emptyField, numbering, paragraph, run } from '../pieces.ts';

/** The number in the margin, the text in the literal face, since it is read aloud. Some sections print no number. */
export function composeQuestion(placed: PlacedBlock<'question'>, c: Composition): PublicationNode[] {
  const id = placed.instance.id;
  const isPlain = c.plainQuestions.has(id);
  const value = c.labels.question.get(id) ?? 1;
  const text = `${c.texts.label.question} ${value}`;
  const label: PubLabel = { size: 'label', content: [run(text)] };
  const numbered = isPlain ? {} : { label, number: numbering('question', value, text) };
  const composed = composeContent(
    (makeIndirect(placed, c) ?? placed.body).map((node) => placeSources(node, c)),
    c,
    { prefix: `${id}--`, style: c.type.styles.question },
  );
  const [first, ...rest] = isPlain ? composed : appendDemand(composed, placed, c);
  if (first?.type === 'paragraph') return [{ ...first, ...numbered }, ...rest];
  const blank = paragraph(
    `${id}--words`,
    c.type.styles.question,
    [emptyField(c.texts.field.text, 'question.body', placed.block.id)],
    numbered,
  );
  return [blank, ...(first ? [first] : []), ...rest];
}

/**
 * 'De leden van de A-fractie vragen wanneer het wetsvoorstel komt.', with the sources of the question; null for a question
 * without an indirect form, or with a text that was adapted in this document.
 */
function makeIndirect({ block, instance, body }: PlacedBlock<'question'>, c: Composition): ContentNode[] | null {
  const part = c.factionQuestions.get(instance.id);
  const [first] = body;
  if (!part || block.indirect === null || instance.own?.body || first?.type !== 'paragraph') return null;
  const { first: opening, next } = c.texts.indirectQuestion;
  const lead: Inline[] =
    part.faction === null
      ? [{ type: 'run', text: next }]
      : [{ type: 'run', text: opening.before }, part.faction, { type: 'run', text: opening.after }];
  const sources = body.flatMap((node) =>
    node.type === 'paragraph' ? node.content.filter(({ type }) => type === 'citation') : [],
  );
  return [{ ...first, content: [...lead, { type: 'run', text: addFullStop(block.indirect) }, ...sources] }];
}

/** Adds '(eis 3)' at the end, where equal numbers of questions and demands do not show the pairing. */
function appendDemand(
  blocks: PublicationNode[],
  { block: question }: PlacedBlock<'question'>,
  c: Composition,
): PublicationNode[] {
  if (question.demand === null || (c.type.questionTiming && isPaired(c))) return blocks;
  const asked = findSnapshot(c.draft, question.demand)?.id;
  const demand = c.placed.find(({ block }) => block.kind === 'demand' && block.id === asked)?.instance.id;
  const number = demand === undefined ? undefined : c.labels.demand.get(demand);
  const last = blocks.filter((block) => block.type === 'paragraph').at(-1);
  if (demand === undefined || number === undefined || !last) return blocks;
  const text = setText(c.texts.reference.demand(number), c.language);
  const reference: PubInline = { type: 'reference', target: demand, shows: 'label', text, marks: [] };
  const ended = { ...last, content: [...last.content, run(' ('), reference, run(')')] };
  return blocks.map((block) => (block === last ? ended : block));
}

/** Whether question 1 belongs to demand 1, question 2 to demand 2, and so on for all of both. */
function isPaired(c: Composition): boolean {
  const demands = c.placed.filter(({ block, instance }) => block.kind === 'demand' && instance.form !== 'reference');
  const questions = findQuestions(c);
  return (
    demands.length > 1 &&
    questions.length === demands.length &&
    questions.every(({ block }, index) => {
      const demand = block.kind === 'question' && block.demand ? findSnapshot(c.draft, block.demand) : undefined;
      return demand !== undefined && demand.id === demands[index]?.block.id;
    })
  );
}

function findQuestions(c: Composition): PlacedBlock[] {
  return c.placed.filter(({ block, instance }) => block.kind === 'question' && instance.form !== 'reference');
}

/** A spoken question cites its source in brackets; a written one in a note. */
function placeSources(node: ContentNode, c: Composition): ContentNode {
  if (node.type !== 'paragraph') return node;
  const placement: Citation['placement'] = c.type.questionSources === 'note' ? 'note' : 'text';
  return {
    ...node,
    content: node.content.map((piece) => (piece.type === 'citation' ? { ...piece, placement } : piece)),
  };
}

/** Spoken text of an inline node: the source in brackets is read aloud too. */
function getSpokenText(node: Inline, c: Composition): string {
  if (node.type === 'variable') return formatValue(node.name, c) ?? '';
  const block =
    node.type === 'citation' && c.type.questionSources === 'brackets' ? findSnapshot(c.draft, node.block) : undefined;
  const found = block && node.type === 'citation' ? findCitedSource(block, node.locator, c) : null;
  return found ? ` ${getPlainText(composeInTextForm(found, c))}` : '';
}

/** The line above the first question: the pairing with demands, and words and seconds of all questions. */
export function composeQuestionTiming(c: Composition): PubParagraph | null {
  const questions = findQuestions(c);
  const first = questions[0];
  if (!first) return null;
  const words = questions.reduce(
    (sum, placed) =>
      sum +
      countWords(plainText(createContentPublisher(c.audience).content(placed.body), (node) => getSpokenText(node, c))),
    0,
  );
  const sentences = [
    ...(isPaired(c) ? [c.texts.questions.pairing] : []),
    c.texts.questions.timing(words, estimateRoundSeconds(words)),
  ];
  return paragraph(`${first.instance.id}--timing`, c.type.styles.body, setTypography([run(sentences.join(' '))], c), {
    before: 2.25,
    keepWithNext: true,
  });
}
