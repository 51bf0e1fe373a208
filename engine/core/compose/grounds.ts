import type { Block, PerKind } from '../blocks/block.ts';
import type { Commitment } from '../blocks/commitment.ts';
import { type Finding, type FindingGap, listFindingGaps } from '../blocks/finding.ts';
import type { Motion } from '../blocks/motion.ts';
import { findMotionGist } from '../blocks/motion-gist.ts';
import type { SourceBlock } from '../blocks/source-block.ts';
import { capitalize } from '../capitalize.ts';
import { getOrganisation, isByGreta } from '../citations/source.ts';
import { findSnapshot } from '../drafts/instances.ts';
import type { PubInline, PubParagraph } from '../publication/publication.ts';
import type { BlockId, Ground, Locator, NodeId } from '../richtext/model.ts';
import { plainText } from '../richtext/plain-text.ts';
import { createContentPublisher } from '../richtext/published-content.ts';
import { citeInNote, composeOfficialForm, findCitedSource } from './cite.ts';
import type { Composition } from './composition.ts';
import { setTypography } from './inline.ts';
import { formatOutcomeWithDate } from './outcome.ts';
import { composeOutcomeSource } from './outcome-source.ts';
import { addFullStop, bold, chooseFullStop, emptyField, paragraph, removeFullStop, run } from './pieces.ts';

interface LineInput {
  /** Id of the paragraph, from which notes derive theirs. */
  id: NodeId;
  shows?: string | undefined;
  locator?: Locator | undefined;
}

/**
 * One line for a ground: its kind at the left edge, movers or speaker, its note, the result, and the source as a note.
 */
export function composeGroundLine(ground: Ground, id: NodeId, c: Composition): PubParagraph {
  const block = findSnapshot(c.draft, ground.block);
  if (!block)
    return makeLine(
      id,
      c.texts.kind.source,
      [emptyField(c.texts.field.block, 'ground.block', ground.block), run('.')],
      c,
    );
  return composeBlockLine(block, { id, shows: ground.shows, locator: ground.locator }, c);
}

/** One line for a block in its short form, with source and result. */
export function composeBlockLine(block: Block, input: LineInput, c: Composition): PubParagraph {
  const content = (LINES[block.kind] as (block: Block, input: LineInput, c: Composition) => PubInline[])(
    block,
    input,
    c,
  );
  return makeLine(input.id, getKindLabel(block, c), content, c);
}

/** The line of a demand without grounds, with an empty field. */
export function composeMissingGroundLine(id: NodeId, demand: BlockId, c: Composition): PubParagraph {
  return makeLine(
    id,
    capitalize(c.texts.field.ground),
    [emptyField(c.texts.field.ground, 'demand.grounds', demand), run('.')],
    c,
  );
}

function makeLine(id: NodeId, kind: string, content: PubInline[], c: Composition): PubParagraph {
  return paragraph(id, 'ground', setTypography(content, c), { lead: { content: [run(kind)], tone: 'accent' } });
}

/** Characters of the longest label that leaves the width of the text as it is. */
const MAX_LABEL = 12;

/** 'Motie', 'GRETA', 'Rekenkamer', 'Toezegging': a finding is labelled by the organisation that wrote its report. */
export function getKindLabel(block: Block, c: Composition): string {
  if (block.kind === 'finding') {
    const source = findReport(block, c)?.source;
    if (source && isByGreta(source)) return c.texts.greta;
    const organisation = source ? getOrganisation(source) : null;
    return (organisation === null ? null : shortenOrganisation(organisation)) ?? c.texts.kind.finding;
  }
  if (block.kind === 'source' && block.source.type === 'greta-report') return c.texts.greta;
  return c.texts.kind[block.kind];
}

/** 'Nibud'; 'Rekenkamer' for 'Algemene Rekenkamer'; null for another long name, such as 'Raad van Europa'. */
function shortenOrganisation(name: string): string | null {
  const [, noun] = /^\p{Lu}\p{Ll}+e (\p{L}+)$/u.exec(name) ?? [];
  return [name, ...(noun === undefined ? [] : [capitalize(noun)])].find(({ length }) => length <= MAX_LABEL) ?? null;
}

export function findReport(finding: Finding, c: Composition): SourceBlock | undefined {
  const report = finding.report ? findSnapshot(c.draft, finding.report) : undefined;
  return report?.kind === 'source' ? report : undefined;
}

const LINES: PerKind<(block: never, input: LineInput, c: Composition) => PubInline[]> = {
  motion: composeMotionLine,
  finding: composeFindingLine,
  commitment: composeCommitmentLine,
  figure: (block: Extract<Block, { kind: 'figure' }>, input, c) => {
    const sentence = removeFullStop(input.shows ?? getBlockText(block, c));
    return [
      block.value ? bold(block.value) : emptyField(c.texts.field.value, 'figure.value', block.id),
      run(` ${sentence}`),
      ...composeClosing(block, input, c, sentence),
    ];
  },
  quote: (block: Extract<Block, { kind: 'quote' }>, input, c) => [
    run(`‘${getBlockText(block, c)}’ (`),
    block.speaker ? run(block.speaker) : emptyField(c.texts.field.name, 'quote.speaker', block.id),
    run(')'),
    ...(block.source ? composeClosing(block, input, c) : [run('.')]),
  ],
  demand: (block: Extract<Block, { kind: 'demand' }>, input) => [run(addFullStop(input.shows ?? block.title))],
  question: (block: Extract<Block, { kind: 'question' }>, _input, c) => [run(getBlockText(block, c))],
  passage: (block: Extract<Block, { kind: 'passage' }>, input, c) => [run(input.shows ?? getBlockText(block, c))],
  source: (block: SourceBlock, input, c) => {
    const found = findCitedSource(block, input.locator, c);
    const form = found ? composeOfficialForm(found, c) : [emptyField(c.texts.field.source, 'source.source', block.id)];
    if (!input.shows) return [...form, run('.')];
    const sentence = capitalize(removeFullStop(input.shows));
    return [run(sentence), ...composeClosing(block, input, c, sentence)];
  },
};

/**
 * 'De minister (2022): een brief over de voortgang, open.³' A document to be sent begins with the words where it is not
 * known who made the commitment. A note on a commitment without a known day is a
 * sentence of its own, which names the source of the commitment.
 */
function composeCommitmentLine(block: Commitment, input: LineInput, c: Composition): PubInline[] {
  if (input.shows !== undefined && block.date === null)
    return [run(capitalize(removeFullStop(input.shows))), ...composeClosing(block, input, c, input.shows)];
  const year = block.date ? ` (${block.date.slice(0, 4)})` : '';
  const words = removeFullStop(input.shows ?? block.gist ?? block.title);
  const isNameless = block.by === null && c.purpose === 'sending';
  return [
    ...(isNameless
      ? []
      : [block.by ? run(capitalize(block.by)) : emptyField(c.texts.field.by, 'commitment.by', block.id)]),
    run(isNameless ? capitalize(words) : `${year}: ${words}`),
    ...composeState(block, ', ', c),
    ...composeClosing(block, input, c),
  ];
}

/** ', open': the state of a commitment, after `joint`. */
export function composeState(block: Commitment, joint: string, c: Composition): PubInline[] {
  if (block.state) return [run(`${joint}${c.texts.commitment.state[block.state]}`)];
  return c.purpose === 'sending' ? [] : [run(joint), emptyField(c.texts.field.state, 'commitment.state', block.id)];
}

/** The text of a block in one line, in this variant. */
function getBlockText({ body }: Block, c: Composition): string {
  return plainText(createContentPublisher(c.audience).content(body));
}

/** A full stop and the note, or '(zie noot 3).' for a source printed before. `sentence`: the text before it. */
function composeClosing(block: Block, input: LineInput, c: Composition, sentence = ''): PubInline[] {
  const cited = citeInNote(`${input.id}--source`, block, input.locator, c);
  const stop = chooseFullStop(sentence);
  return 'mark' in cited ? [...(stop ? [run(stop)] : []), cited.mark] : [run(' ('), cited.again, run(').')];
}

/**
 * 'Bikker en Mutluer: veranker non-punishment in de wet. **Aangenomen op 3 oktober 2023.**²' or 'Kuik c.s. (2019):
 * ontmoedig klanten, [uitslag].⁴'. A motion whose text is in this document is cited by its page.
 */
function composeMotionLine(motion: Motion, input: LineInput, c: Composition): PubInline[] {
  const outcome = formatOutcomeWithDate(motion, c);
  const who = motion.movers.length > 0 ? c.texts.motion.movers(motion.movers, motion.andOthers) : null;
  const year = motion.date?.slice(0, 4);
  const dated = outcome && motion.decidedOn ? who : who && year ? `${who} (${year})` : (who ?? year);
  const gist = input.shows ?? findMotionGist(motion);
  const printed = findFullInstance(motion.id, c);
  const page: PubInline[] = printed
    ? [
        run(' ('),
        { type: 'reference', target: printed, shows: 'page', text: c.texts.reference.page, marks: [] },
        run(')'),
      ]
    : [];
  const after = setTypography(composeOutcomeSource(motion, c), c);
  const note = printed ? null : citeInNote(`${input.id}--source`, motion, input.locator, c, { after });
  const mark = note && 'mark' in note ? [note.mark] : [];
  const words = gist === null ? '' : removeFullStop(gist);
  const start = [
    ...(dated ? [run(`${dated}: `)] : []),
    gist === null ? emptyField(c.texts.field.gist, 'motion.gist', motion.id) : run(dated ? words : capitalize(words)),
  ];
  if (outcome)
    return [
      ...start,
      run(`${chooseFullStop(words)} `),
      bold(`${capitalize(outcome)}${printed ? '' : '.'}`),
      ...(printed ? [...page, run('.')] : []),
      ...mark,
    ];
  const unknown =
    c.purpose === 'sending' ? [] : [run(', '), emptyField(c.texts.field.outcome, 'motion.status', motion.id)];
  return [...start, ...unknown, ...page, run('.'), ...mark];
}

/** Id of the instance that prints the text of this motion. */
function findFullInstance(id: string, c: Composition): NodeId | undefined {
  const text = createContentPublisher(c.audience);
  return c.placed.find(
    ({ block, instance, body }) => block.id === id && instance.form === 'full' && text.content(body).length > 0,
  )?.instance.id;
}

/** 'Derde rapport over Nederland, onderdeel IV.8: non-punishment (art. 26).³'; later 'Derde rapport (zie noot 3), …' */
function composeFindingLine(finding: Finding, input: LineInput, c: Composition): PubInline[] {
  const shows = removeFullStop(input.shows ?? finding.gist ?? finding.title);
  const cited = withPlace(finding, input.locator);
  // Omitted where unknown, so that the line stays short.
  const paragraph = cited.paragraph ? [run(`, ${c.texts.finding.paragraph}\u00a0${cited.paragraph}`)] : [];
  const page = cited.page && !cited.paragraph ? [run(`, ${c.texts.finding.page(cited.page)}`)] : [];
  return composeReportAndSection(cited, `${input.id}--source`, c, (start, mark) => [
    ...start,
    ...paragraph,
    ...page,
    run(`: ${addFullStop(shows)}`),
    ...mark,
  ]);
}

/** The finding with the place that a ground names: it replaces that of the block. */
function withPlace(finding: Finding, at: Locator = {}): Finding {
  return {
    ...finding,
    section: at.section ?? finding.section,
    paragraph: at.paragraph ?? finding.paragraph,
    page: at.page ?? (at.paragraph === undefined ? finding.page : null),
  };
}

/**
 * The report with its section, and its note or a reference to it. `arrange` orders them: it gets the
 * text up to the section, and the mark that follows the sentence.
 */
export function composeReportAndSection(
  finding: Finding,
  noteId: NodeId,
  c: Composition,
  arrange: (start: PubInline[], mark: PubInline[]) => PubInline[],
): PubInline[] {
  const report = findReport(finding, c);
  const section: PubInline[] = [
    ...(finding.section ? [run(', '), run(c.texts.finding.section(finding.section))] : []),
    ...(asksFor(finding, 'section', c)
      ? [run(', '), emptyField(c.texts.field.section, 'finding.section', finding.id)]
      : []),
    ...(asksFor(finding, 'page', c) ? [run(', '), emptyField(c.texts.field.page, 'finding.page', finding.id)] : []),
  ];
  if (!report) return arrange([emptyField(c.texts.field.report, 'finding.report', finding.id), ...section], []);
  const greta = report.source.type === 'greta-report' ? report.source : null;
  const name = greta ? capitalize(c.texts.finding.report(greta.round, greta.country)) : report.title;
  const cited = citeInNote(noteId, report, undefined, c, { locatorInText: true });
  if ('mark' in cited) return arrange([run(name), ...section], [cited.mark]);
  const again = greta ? capitalize(c.texts.finding.reportAgain(greta.round)) : report.title;
  return arrange([run(`${again} (`), cited.again, run(')'), ...section], []);
}

/** Whether a concept prints an empty field for this part of a finding. */
export function asksFor(finding: Finding, gap: FindingGap, c: Composition): boolean {
  return c.purpose === 'concept' && listFindingGaps(finding, findReport(finding, c)?.source ?? null).includes(gap);
}

/** 'eis 3 en 5': the demands of this document that the block supports. */
export function listSupportedDemands(block: Block, c: Composition, among: ReadonlySet<number>): string | null {
  const numbers = [block.id, ...block.aliases]
    .flatMap((id) => c.groundOf.get(id) ?? [])
    .filter((one) => among.has(one));
  return numbers.length > 0 ? c.texts.demands([...new Set(numbers)].sort((a, b) => a - b)) : null;
}
