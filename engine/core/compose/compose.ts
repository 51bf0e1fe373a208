import type { DocumentType, Slot } from '../document-types/document-type.ts';
import { omitConceptSections, splitBySlot, splitSections } from '../document-types/sections.ts';
import type { Draft } from '../drafts/draft.ts';
import { findFactionParts } from '../drafts/faction-parts.ts';
import { findInstances, findSnapshot, type PlacedBlock, placeBlock } from '../drafts/instances.ts';
import { buildEvidenceMatrix } from '../evidence/matrix.ts';
import { fillEmptyVariables } from '../house-styles/fill-empty-variables.ts';
import type { HouseStyle } from '../house-styles/house-style.ts';
import { countMainPages, NOTE_SHEET_LINE } from '../publication/main-pages.ts';
import {
  type LayoutFacts,
  PUBLICATION_FORMAT,
  PUBLICATION_VERSION,
  type PubContents,
  type PubGroup,
  type PubHeading,
  type PubInline,
  type Publication,
  type PublicationNode,
  type PubParagraph,
  type PubReference,
} from '../publication/publication.ts';
import type { Purpose } from '../publication/purpose.ts';
import { rewriteReferences } from '../publication/rewrite-references.ts';
import { getPlainText } from '../publication/text.ts';
import { flattenBlocks, mapBlocks } from '../publication/walk.ts';
import { type Bilingual, interfaceLanguageOf } from '../result.ts';
import type { BlockId, BodyNode, Heading, Inline, NodeId } from '../richtext/model.ts';
import { inlineText } from '../richtext/plain-text.ts';
import { createContentPublisher } from '../richtext/published-content.ts';
import { isInVariant, isPrinted } from '../richtext/variants.ts';
import { type AnyNode, childrenOf, walk } from '../richtext/walk.ts';
import { setText } from '../typography/dutch.ts';
import { composeBlock } from './blocks/block.ts';
import { composeQuestionTiming } from './blocks/question.ts';
import { keepTogether, keepWithClosing } from './closing.ts';
import type { CitationMark, Composition, FactionQuestion } from './composition.ts';
import { composeContent, joinLiterals, joinTableNotes } from './content.ts';
import { composeEvidenceAnnex } from './evidence-annex.ts';
import { joinNames, makeFileName } from './file-name.ts';
import { composeFrame } from './frame.ts';
import { composeInline, composeVariable, formatValue, setTypography } from './inline.ts';
import { computeLabels, formatReference, getTargetText, type Labels } from './labels.ts';
import { ListCounter } from './lists.ts';
import type { MeasureText } from './measured-words.ts';
import { composeMonitor, keepHeadWithMonitor, takeMonitorRows } from './monitor.ts';
import { separateMovers } from './movers.ts';
import { makeNoteTarget, NoteBook } from './notes.ts';
import { emptyField, marginLabel, numbering, paragraph, run } from './pieces.ts';
import { RisingLevels } from './rising-levels.ts';
import { composeSourceList } from './source-list.ts';
import { addSpeakingTime } from './speech.ts';
import { getDocumentTexts } from './texts/texts-in.ts';
import { composeVoteTable } from './vote-table.ts';
import { fitTables } from './wide-table.ts';

/** Number of pages from which a document has a table of contents and numbered headings. */
const LONG_FROM = 5;
/** Number of pages from which a document has a source list. */
const SOURCES_FROM = 3;

/** Whether both page counts give the same document, if nothing else differs. */
export function isSameLength(one: number, other: number): boolean {
  return describeLength(one) === describeLength(other);
}

/**
 * Everything that depends on the page count: the page break before the evidence, sources, contents, numbered headings.
 */
function describeLength(pages: number): string {
  return [pages === 2, pages >= SOURCES_FROM, pages >= LONG_FROM].join();
}

export interface ComposeInput {
  draft: Draft;
  documentType: DocumentType;
  houseStyle: HouseStyle;
  /** Result of a first typesetting; null before it, when everything that depends on the page count is omitted. */
  layout: { pages: number; pageOf?: LayoutFacts['pageOf'] } | null;
  /** Absent: `concept`. */
  purpose?: Purpose;
  /** The variant to compose; absent: the document without variants. */
  audience?: string | null;
  /**
   * Composes the rows of a motion monitor as blocks with their follow-up, which is how the page shows them to their writer; absent:
   * as tables.
   */
  monitorAsBlocks?: boolean;
  /** Measures text in the fonts of the house style; absent: tables keep their requested widths. */
  measure?: MeasureText;
}

/**
 * Composes a draft into a publication. Pure and total: a missing snapshot and every unknown fact become an empty field,
 * and equal input gives an equal publication.
 */
export function compose(input: ComposeInput): Publication {
  return composeWithMarks(input).publication;
}

/** Printed marks and labels, which the editor shows in the writer's own text. */
export interface TextMarks {
  /** For each citation and footnote, by its id: the number of its note, or the printed text. */
  citations: ReadonlyMap<NodeId, CitationMark>;
  /** The text of a cross-reference; undefined where its target does not exist. */
  reference: (target: NodeId, shows: 'label' | 'text') => string | undefined;
  /** 'eis 3': the printed number of a node, within a sentence. */
  numbered: (scheme: 'demand' | 'question' | 'quote' | 'table' | 'figure', number: number) => string;
  labels: Labels;
}

/** Composes a draft, and returns the printed marks for the editor too. */
export function composeWithMarks(input: ComposeInput): { publication: Publication; marks: TextMarks } {
  const c = beginComposition(input);
  const publication = fitPublicationTables(fillNoteNumbers(buildPublication(c), c), input);
  const marks: TextMarks = {
    citations: c.citations,
    reference: (target, shows) => {
      const mark = c.citations.get(target);
      if (mark && 'note' in mark) return c.texts.reference.note(mark.note);
      return shows === 'text' ? getTargetText(target, c.labels, c.placed) : formatReference(target, c.labels, c.texts);
    },
    numbered: (scheme, number) => c.texts.reference[scheme](number),
    labels: c.labels,
  };
  return { publication, marks };
}

/** Ids of citations and footnotes in the document and its blocks, which may be printed as notes. */
function collectNoteIds(body: readonly BodyNode[], placed: readonly PlacedBlock[]): Set<NodeId> {
  const ids = new Set<NodeId>();
  const collect = (nodes: readonly BodyNode[], prefix: string) =>
    walk(nodes, (node) => {
      if ('type' in node && (node.type === 'footnote' || node.type === 'citation')) ids.add(prefix + node.id);
    });
  collect(body, '');
  for (const block of placed) collect(block.body, `${block.instance.id}--`);
  return ids;
}

/** Fills in the number of each note in references to it. */
function fillNoteNumbers(publication: Publication, c: Composition): Publication {
  if (c.noteIds.size === 0) return publication;
  const isToNote = (node: PubInline) => node.type === 'reference' && c.noteIds.has(node.target);
  const number = (content: readonly PubInline[]) =>
    content.some(isToNote)
      ? content.map((node) => (node.type === 'reference' && isToNote(node) ? numberReference(node, c) : node))
      : content;
  const { body, notes } = publication;
  return { ...publication, body: rewriteReferences(body, number), notes: rewriteReferences(notes, number) };
}

/** 'noot 3'; an empty field where the source is not printed as a note. */
function numberReference(reference: PubReference, c: Composition): PubInline {
  const mark = c.citations.get(reference.target);
  if (!mark || !('note' in mark)) return emptyField(c.texts.field.reference, 'crossReference.target');
  const target = makeNoteTarget(mark.note);
  if (reference.shows === 'page') return { ...reference, target };
  return { ...reference, target, shows: 'note', text: setText(c.texts.reference.note(mark.note), c.language) };
}

function fitPublicationTables(publication: Publication, { houseStyle, measure }: ComposeInput): Publication {
  if (!measure) return publication;
  return { ...publication, body: fitTables(publication.body, houseStyle, { houseStyle, measure }) };
}

function buildPublication(c: Composition): Publication {
  const front = composeFrame(c.type.front, 'front', c);
  const { body, noteSheet } = composeBody(c);
  const sources = wantsSources(c) ? composeSourceList(c) : null;
  const back = keepTogether(composeFrame(c.type.back, 'back', c));
  const text: PublicationNode[] = keepWithClosing(fixHeadingLevels([...body, ...(sources ? [sources] : [])]), back);
  const annex = composeEvidenceAnnex(c);
  const contents = wantsContents(c) ? buildContents([...text, ...annex], c) : null;
  const whole = [...front, ...(contents ? insertContents(text, contents) : text), ...back, ...noteSheet, ...annex];
  return {
    format: PUBLICATION_FORMAT,
    version: PUBLICATION_VERSION,
    draft: c.draft.id,
    documentType: c.type.id,
    houseStyle: c.houseStyle.id,
    language: c.language,
    ...buildHeadsAndMetadata(c),
    ...(c.type.forMember ? { sheet: 'neutral' } : {}),
    body: c.type.monitor ? keepHeadWithMonitor(whole) : whole,
    notes: c.notes.notes,
    images: c.draft.images,
    evidence: buildEvidenceMatrix(c.draft, { pointName: c.houseStyle.pointName }),
  };
}

function beginComposition({
  draft: given,
  documentType,
  houseStyle,
  layout,
  purpose = 'concept',
  audience = null,
  monitorAsBlocks = false,
}: ComposeInput): Composition {
  const filled = fillEmptyVariables(given, houseStyle);
  const draft = purpose === 'sending' ? { ...filled, body: omitConceptSections(filled.body, documentType) } : filled;
  const placed = findInstances(draft.body)
    .filter((instance) => isInVariant(instance, audience))
    .map((instance) => placeBlock(draft, instance))
    .filter((block) => block !== undefined);
  const pages = layout && countMainPages(layout);
  const plainQuestions = findPlainQuestions(draft.body, documentType);
  const labels = computeLabels(draft, {
    audience,
    plainQuestions,
    quotes: documentType.quoteSheet,
    headings: pages !== null && pages >= LONG_FROM,
    isAside: (heading) => isOutside(findSlot(heading, documentType)),
  });
  return {
    draft,
    type: documentType,
    houseStyle,
    language: draft.language,
    texts: getDocumentTexts(draft.language, draft.pointName ?? houseStyle.pointName),
    pages,
    purpose,
    audience,
    monitorAsBlocks,
    labels,
    plainQuestions,
    factionQuestions: findFactionQuestions(draft, documentType),
    notes: new NoteBook(),
    lists: new ListCounter(),
    placed,
    placedById: new Map(placed.map((one) => [one.instance.id, one])),
    groundOf: groupDemandsByGround(placed, labels.demand),
    knownTargets: findPrintedIds(draft.body, audience),
    noteIds: collectNoteIds(draft.body, placed),
    citations: new Map(),
    settled: new Set(),
  };
}

/** The ids of the nodes that a variant prints. */
function findPrintedIds(content: readonly AnyNode[], audience: string | null, found = new Set<NodeId>()): Set<NodeId> {
  for (const node of content) {
    if (!isPrinted(node, audience)) continue;
    if ('id' in node) found.add(node.id);
    for (const children of childrenOf(node)) findPrintedIds(children, audience, found);
  }
  return found;
}

/** Questions in a section that prints them without a number. */
function findPlainQuestions(body: readonly BodyNode[], { slots }: DocumentType): Set<NodeId> {
  const plain = new Set(slots.filter(({ questions }) => questions === 'plain').map(({ id }) => id));
  return new Set(
    splitBySlot(body).flatMap(({ slot, content }) =>
      slot !== null && plain.has(slot) ? content.flatMap(({ type, id }) => (type === 'blockInstance' ? [id] : [])) : [],
    ),
  );
}

/** The questions of each faction, of which the first names it. */
function findFactionQuestions(draft: Draft, documentType: DocumentType): Map<NodeId, FactionQuestion> {
  const questions = new Map<NodeId, FactionQuestion>();
  for (const { faction, nodes } of findFactionParts(draft, documentType)) {
    const [heading] = nodes;
    const variable = heading?.type === 'heading' ? heading.content.find(({ type }) => type === 'variable') : undefined;
    let name: Inline | null = variable ?? { type: 'run', text: faction };
    for (const node of nodes) {
      if (node.type !== 'blockInstance' || !findSnapshot(draft, node.block)) continue;
      questions.set(node.id, { faction: name });
      name = null;
    }
  }
  return questions;
}

function groupDemandsByGround(
  placed: readonly PlacedBlock[],
  numbers: ReadonlyMap<string, number>,
): Map<BlockId, number[]> {
  const demands = new Map<BlockId, number[]>();
  for (const { instance, grounds } of placed) {
    const number = numbers.get(instance.id);
    for (const ground of grounds) if (number) demands.set(ground.block, [...(demands.get(ground.block) ?? []), number]);
  }
  return demands;
}

/** The text of the writer, and apart from it the sheet with our note and grounds. */
function composeBody(c: Composition): { body: PublicationNode[]; noteSheet: PublicationNode[] } {
  const text: PublicationNode[] = [];
  const noteSheet: PublicationNode[] = [];
  /** Index of the mark at the end of the text proper; null: not printed so far. */
  let endsAt: number | null = null;
  const firstQuestion = c.placed.find(
    (placed) => placed.block.kind === 'question' && placed.instance.form !== 'reference',
  );
  const [first] = c.type.slots;
  const written = omitBlanks(c);
  const inMonitor = new Set<NodeId>();
  const positions = new Map(written.map((node, at) => [node, at]));
  const sections = splitSections(written, (node) => (node.type === 'heading' && findSlot(node, c.type)) || null);
  for (const { heading, slot, content } of sections) {
    const blocks = slot?.as === 'sheet' ? noteSheet : text;
    if (slot?.as === 'aside' && c.type.endMark && endsAt === null) {
      endsAt = text.length;
      text.push(composeEndMark(c.type.endMark, c));
    }
    for (const node of heading ? [heading, ...content] : content) {
      if (inMonitor.has(node.id)) continue;
      const rows = takeMonitorRows(written, positions.get(node) ?? 0, c);
      if (rows.length > 0) {
        for (const { instance } of rows) inMonitor.add(instance.id);
        blocks.push(...composeMonitor(rows, c));
        continue;
      }
      if (c.type.questionTiming && firstQuestion && node.id === firstQuestion.instance.id) {
        const timing = composeQuestionTiming(c);
        if (timing) blocks.push(timing);
      }
      blocks.push(...composeNode(node, c, slot ?? (first?.heading === null ? first : undefined)));
    }
    if (heading && slot?.voteTable) blocks.push(...composeVoteTable(content, `${heading.id}--votes`, c));
  }
  const ended = c.type.endMark && endsAt === null ? [...text, composeEndMark(c.type.endMark, c)] : text;
  return { body: addSpeakingTime(spaceBlocks(ended, c), c), noteSheet: [...spaceBlocks(noteSheet, c)] };
}

/** 'Einde bericht', below the text proper. */
function composeEndMark(words: Bilingual, c: Composition): PublicationNode {
  const text = words[interfaceLanguageOf(c.language)];
  return {
    type: 'group',
    id: 'end-mark',
    role: 'aside',
    form: null,
    block: null,
    keep: true,
    rule: null,
    children: [paragraph('end-mark--text', 'blockTitle', [run(text)], { before: 11, keepWithNext: false })],
  };
}

/** Joins and spaces neighbouring blocks. */
function spaceBlocks(blocks: readonly PublicationNode[], c: Composition): readonly PublicationNode[] {
  const text = separateMovers(joinTableNotes(joinLiterals(blocks)), c.houseStyle.styles.motionText.before * 2);
  return addSpaceAroundLines(addSpaceAfterBlocks(joinAnswers(keepWithQuestion(text), c), c), c);
}

/** Points of white above a paragraph that follows a block, as much as above the block. */
const AFTER_BLOCK = 11;
const SPACED_ROLES: ReadonlySet<PubGroup['role']> = new Set([
  'motion',
  'finding',
  'quote',
  'commitment',
  'demand',
  'question',
  'figure',
]);

/** Separates the text after a block, a table or a picture from it. */
function addSpaceAfterBlocks(blocks: readonly PublicationNode[], c: Composition): PublicationNode[] {
  const apart = (block: PubParagraph) => (block.before === undefined ? { ...block, before: AFTER_BLOCK } : block);
  return blocks.map((block, index) => {
    const above = blocks[index - 1];
    const onItsOwn = above?.type === 'table' || above?.type === 'figure';
    if (!onItsOwn && !(above?.type === 'group' && above.form === 'full' && SPACED_ROLES.has(above.role))) return block;
    if (block.type === 'paragraph' && block.style === c.type.styles.body) return apart(block);
    if (!onItsOwn || block.type !== 'literal') return block;
    return { ...block, children: block.children.map((child, at) => (at === 0 ? apart(child) : child)) };
  });
}

/** Points of white around series of one-line blocks, as much as above a list. */
const AROUND_LINES = 6;

/** Groups adjacent one-line blocks, apart from the heading or text above and below them. */
function addSpaceAroundLines(blocks: readonly PublicationNode[], c: Composition): PublicationNode[] {
  return blocks.map((block, index) => {
    const above = blocks[index - 1];
    if (above === undefined || isLine(block) === isLine(above)) return block;
    if (block.type === 'group' && isLine(block)) {
      return {
        ...block,
        children: block.children.map((line) => ({ ...line, before: AROUND_LINES }) as PublicationNode),
      };
    }
    const isText = block.type === 'paragraph' && block.style === c.type.styles.body && block.before === undefined;
    return isText ? { ...block, before: AROUND_LINES } : block;
  });
}

/** Whether a block is printed as one line: 'Motie', a tab, its request. */
function isLine(block: PublicationNode): boolean {
  if (block.type !== 'group' || block.form === 'full' || block.children.length !== 1) return false;
  const [line] = block.children;
  return line?.type === 'paragraph' && line.style === 'ground';
}

/** Where the text below a question answers it: puts the white above the question instead of between the two. */
function joinAnswers(blocks: readonly PublicationNode[], c: Composition): readonly PublicationNode[] {
  if (!c.type.answersQuestions) return blocks;
  return blocks.map((block, index) => {
    const above = blocks[index - 1];
    if (block.type === 'group' && block.role === 'question') {
      const before = above?.type === 'paragraph' ? AFTER_BLOCK : undefined;
      return { ...block, children: keepWithAnswer(block.children, before) };
    }
    const isAnswer = block.type === 'paragraph' && above?.type === 'group' && above.role === 'question';
    if (!isAnswer) return block;
    const label = block.label ?? marginLabel(c.texts.label.answer);
    return { ...block, label, before: block.before ?? c.houseStyle.styles[block.style].before };
  });
}

/** Keeps the paragraphs of a question on one page with the next one. `before`: points of white above the first. */
function keepWithAnswer(question: readonly PublicationNode[], before: number | undefined): PublicationNode[] {
  return question.map((child, at) => {
    if (child.type !== 'paragraph') return child;
    return { ...child, keepWithNext: true, ...(at === 0 && before !== undefined ? { before } : {}) };
  });
}

/** Keeps a heading, the text before a question, and that question on one page. */
function keepWithQuestion(blocks: readonly PublicationNode[]): PublicationNode[] {
  return blocks.map((block, index) => {
    const below = blocks[index + 1];
    const leads = blocks[index - 1]?.type === 'heading' && below?.type === 'group' && below.role === 'question';
    return leads && block.type === 'paragraph' ? { ...block, keepWithNext: true } : block;
  });
}

/**
 * The nodes of the body without empty paragraphs (white space belongs to the house style) and without asides that have
 * no text, of which only the heading would be printed.
 */
function omitBlanks(c: Composition): BodyNode[] {
  const isBlank = (node: BodyNode) =>
    node.type === 'paragraph' && node.content.every((piece) => !isInVariant(piece, c.audience));
  const written = c.draft.body.filter((node) => isInVariant(node, c.audience) && !isBlank(node));
  const isAside = (node: BodyNode) => node.type === 'heading' && isOutside(findSlot(node, c.type));
  return written.filter((node, index) => {
    if (!isAside(node)) return true;
    const next = written[index + 1];
    return next !== undefined && (next.type !== 'heading' || findSlot(next, c.type) === undefined);
  });
}

function composeNode(node: BodyNode, c: Composition, section: Slot | undefined): PublicationNode[] {
  switch (node.type) {
    case 'heading':
      return composeHeading(node, c);
    case 'pageBreak':
      return [{ type: 'pageBreak', id: node.id, weak: false }];
    case 'blockInstance': {
      const placed = c.placedById.get(node.id);
      return placed
        ? [composeBlock(placed, c)]
        : [
            paragraph(node.id, c.type.styles.body, [
              emptyField(c.texts.field.block, 'blockInstance.block', node.block),
            ]),
          ];
    }
    default:
      return composeContent([node], c, {
        prefix: '',
        style: section?.as === 'sheet' ? 'normal' : c.type.styles.body,
        asLiteral: node.type === 'paragraph' && section?.paragraphs === 'literal',
      });
  }
}

/** Whether a section is no part of the document proper, and is omitted while it is empty. */
function isOutside(slot: Slot | undefined): boolean {
  return slot?.as === 'aside' || slot?.as === 'sheet';
}

function findSlot(heading: Heading, { slots }: DocumentType): Slot | undefined {
  return slots.find(({ id }) => id === heading.slot);
}

function composeHeading(node: Heading, c: Composition): PublicationNode[] {
  const slot = findSlot(node, c.type);
  const content = composeInline(node.content, c);
  if (slot?.as === 'aside') return composeAside(node, slot, content);
  if (slot?.as === 'sheet') return composeNoteSheet(node, content, c);
  // A speaker sees no headings: the margin says which paragraphs can be left out.
  if (slot?.hidesHeading || (slot && c.type.speech)) return [];
  const parts = c.labels.heading.get(node.id)?.split('.');
  const heading: PubHeading = {
    type: 'heading',
    id: node.id,
    level: node.level,
    style: `heading${node.level}`,
    content,
    ...(parts ? { number: numbering('heading', Number(parts.at(-1)), parts.join('.'), parts.length) } : {}),
    ...(node.lang && node.lang !== c.language ? { lang: node.lang } : {}),
  };
  // Evidence starts a page only in a document of two pages, with the demands on the first and the evidence on the
  // second.
  return slot?.pageInTwo && c.pages === 2
    ? [{ type: 'pageBreak', id: `${node.id}--page`, weak: true }, heading]
    : [heading];
}

/** Printed below a rule, with its label in the margin: an addition that is no part of the document itself. */
function composeAside(node: Heading, slot: Slot, content: PubHeading['content']): PublicationNode[] {
  return [
    { type: 'rule', id: `${node.id}--rule`, weight: 'thin', before: 26 },
    paragraph(node.id, 'blockTitle', content, { before: 4, ...(slot.label ? { label: marginLabel(slot.label) } : {}) }),
  ];
}

/** Begins the sheet behind a text for a Member: its heading, and whose note it is. */
function composeNoteSheet(node: Heading, content: PubHeading['content'], c: Composition): PublicationNode[] {
  const sender = composeVariable({ type: 'variable', name: 'organisation' }, c);
  const contact = ['contactName', 'contactPhone', 'contactEmail'].flatMap((name) => formatValue(name, c) ?? []);
  const { from, rest } = c.texts.noteSheet;
  const line = [run(from), sender, run(rest(contact))];
  return [
    { type: 'pageBreak', id: `${node.id}--page`, weak: true },
    { type: 'heading', id: node.id, level: 1, style: 'heading1', content },
    paragraph(NOTE_SHEET_LINE, 'normal', setTypography(line, c)),
  ];
}

function wantsSources(c: Composition): boolean {
  const when = c.type.citations.sourceList;
  return when === 'always' || (when === 'auto' && c.pages !== null && c.pages >= SOURCES_FROM);
}

function wantsContents(c: Composition): boolean {
  return c.type.contents === 'always' || (c.type.contents === 'auto' && c.pages !== null && c.pages >= LONG_FROM);
}

/** Heading levels rise by one at a time (PDF/UA-1, 7.4.2); headings of equal level stay equal. */
function fixHeadingLevels(blocks: readonly PublicationNode[]): PublicationNode[] {
  const rising = new RisingLevels();
  return mapBlocks(blocks, (block) =>
    block.type === 'heading' ? { ...block, level: rising.next(block.level) } : block,
  );
}

/** The table of contents: two levels, a demand with its number. */
function buildContents(blocks: readonly PublicationNode[], c: Composition): PubContents {
  const entries = flattenBlocks(blocks).flatMap((block): PubContents['entries'] =>
    block.type !== 'heading' || block.level === 3
      ? []
      : [
          {
            target: block.id,
            level: block.level,
            label: block.number?.label ?? null,
            text: getPlainText(block.content),
          },
        ],
  );
  return { type: 'contents', id: 'contents', heading: c.texts.contents, entries };
}

/** Inserts the table of contents before the first heading, after the core message. */
function insertContents(blocks: readonly PublicationNode[], contents: PubContents): PublicationNode[] {
  const first = blocks.findIndex(
    (block) =>
      block.type === 'heading' || block.type === 'pageBreak' || (block.type === 'group' && block.role === 'demand'),
  );
  return first === -1 ? [...blocks] : [...blocks.slice(0, first), contents, ...blocks.slice(first)];
}

function buildHeadsAndMetadata(c: Composition): Pick<Publication, 'metadata' | 'fileName' | 'running'> {
  const side = interfaceLanguageOf(c.language);
  const typeName = c.type.headLabel[side];
  const title = setText(getTitleText(c).trim(), c.language) || typeName;
  const shortTitle = c.draft.shortTitle ? setText(c.draft.shortTitle, c.language) : title;
  const organisation = formatValue('organisation', c) ?? (c.houseStyle.sender.trim() || null);
  const isTitled = shortTitle !== typeName;
  const value = (name: string) => {
    if (name === 'title') return shortTitle;
    if (name === 'type') return typeName;
    // An unknown debate is replaced by the title in the file name.
    return getStoredValue(name, c) ?? (name === 'debate' && isTitled ? shortTitle : null);
  };
  return {
    metadata: {
      title,
      author: c.type.forMember ? '' : (organisation ?? ''),
      subject: formatValue('debate', c) ?? typeName,
      keywords: c.draft.keywords,
      modified: c.draft.modified,
    },
    fileName: makeFileName(c.type.fileName, value, isTitled ? joinNames(`${typeName} `, shortTitle) : typeName),
    running: {
      // Prints an empty field where the sender is unknown.
      sender: c.type.forMember
        ? ''
        : (organisation ?? composeVariable({ type: 'variable', name: 'organisation' }, c).text),
      documentType: c.type.forMember ? '' : typeName,
      shortTitle,
      page: c.texts.page,
      of: c.type.forMember ? '' : c.texts.of,
      concept: c.purpose === 'concept' ? c.texts.concept : null,
      stamp: c.draft.stamp === 'confidential' ? c.texts.confidential : null,
    },
  };
}

/** The stored value, in which dates sort in file names: 2026-01-15. */
function getStoredValue(name: string, c: Composition): string | null {
  return (
    c.draft.variables[name]?.value?.trim() || (name === 'organisation' ? c.houseStyle.sender.trim() || null : null)
  );
}

function getTitleText(c: Composition): string {
  const title = createContentPublisher(c.audience).inline(c.draft.title);
  return inlineText(title, (node) => (node.type === 'variable' ? (formatValue(node.name, c) ?? '') : ''));
}
