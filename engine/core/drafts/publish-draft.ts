import { getDefaultFields } from '../blocks/blank-block.ts';
import { type Block, type BlockKind, type BlockOf, type fieldRules, listFieldRules } from '../blocks/block.ts';
import type { commonFields } from '../blocks/common.ts';
import type { Demand } from '../blocks/demand.ts';
import { printedWording } from '../blocks/finding.ts';
import type { FollowUpEntry } from '../blocks/follow-up.ts';
import type { Motion } from '../blocks/motion.ts';
import { type DocumentType, frameLineText, printsSubtitle } from '../document-types/document-type.ts';
import { omitConceptSections } from '../document-types/sections.ts';
import { withEveryField } from '../every-field.ts';
import { summarizeFollowUp } from '../monitor/summarize-follow-up.ts';
import type { Purpose } from '../publication/purpose.ts';
import type { AdaptedText, BlockId, BlockInstance, ContentNode, Ground, ImageHash, NodeId } from '../richtext/model.ts';
import { type ContentPublisher, createContentPublisher, publishScope } from '../richtext/published-content.ts';
import { isInVariant } from '../richtext/variants.ts';
import { type AnyNode, walk } from '../richtext/walk.ts';
import type { Draft, ImageInfo } from './draft.ts';
import { canHaveExcerpt, findInstances, findSnapshot, placeBlock } from './instances.ts';
import { publishTitle } from './published-title.ts';

export interface PublishDraftOptions {
  documentType: Pick<DocumentType, 'front' | 'back' | 'fileName' | 'quoteSheet' | 'monitor' | 'slots'>;
  /** The published variant; absent: the document without variants. */
  audience?: string | null;
  /** Absent: `concept`. A document to be sent has no sections that only a concept prints. */
  purpose?: Purpose;
}

/**
 * The draft that an exported document contains outside the organisation: the printed content, the blocks and sources
 * that support it, and ids. Comments, silenced findings, reasons, notes, author names, other variants, former texts and
 * unprinted values are removed. The app can open the result. A new field of a draft does not compile until this file
 * decides whether it is published; for a field of a block its rule decides.
 */
export function publishDraft(
  given: Draft,
  { documentType, audience = null, purpose = 'concept' }: PublishDraftOptions,
): Draft {
  const draft = purpose === 'sending' ? { ...given, body: omitConceptSections(given.body, documentType) } : given;
  const text = createContentPublisher(audience);
  const places = findInstances(draft.body).filter((place) => isInVariant(place, audience));
  const context: PublishContext = { draft, text, places, documentType, grounds: findPrintedGrounds(draft, places) };
  const body = text.nodes(draft.body, (place) => publishInstance(place, context));
  const title = text.inline(draft.title);
  const subtitle = printsSubtitle(documentType) ? text.inline(draft.subtitle) : [];
  const blocks = publishBlocks([...title, ...subtitle, ...body], context);
  const printed: AnyNode[] = [...title, ...subtitle, ...body, ...Object.values(blocks).flatMap((block) => block.body)];
  const variables = findPrintedVariables(printed, Object.values(blocks), documentType, draft.language);
  return withEveryField<Draft>({
    format: draft.format,
    version: draft.version,
    id: draft.id,
    documentType: draft.documentType,
    houseStyle: draft.houseStyle !== null && isPlainName(draft.houseStyle) ? draft.houseStyle : null,
    language: draft.language,
    // Documents contain the time of the last change; the creation time is printed nowhere.
    created: draft.modified,
    modified: draft.modified,
    title,
    shortTitle: draft.shortTitle,
    subtitle,
    stamp: draft.stamp,
    pointName: draft.pointName,
    evidenceAnnex: draft.evidenceAnnex,
    keywords: draft.keywords,
    variables: Object.fromEntries(Object.entries(draft.variables).filter(([name]) => variables.has(name))),
    definitions: draft.definitions.filter(({ name }) => variables.has(name)),
    agenda: [],
    body,
    blocks,
    images: publishImages(draft, printed),
    threads: [],
    audiences: [],
    silenced: [],
    overruled: [],
  });
}

/** Context that the functions below share. */
interface PublishContext {
  draft: Draft;
  text: ContentPublisher;
  /** The block instances of this variant, unchanged. */
  places: readonly BlockInstance[];
  documentType: PublishDraftOptions['documentType'];
  /** The usual grounds that are printed with each demand, by the demand's id. */
  grounds: ReadonlyMap<BlockId, Ground[]>;
}

/** Whether the value is the name of a house style, not the path of a folder. */
function isPlainName(houseStyle: string): boolean {
  return /^[\w-]+$/.test(houseStyle);
}

/** Kinds whose short form and ground line print the text, because they have nothing shorter. */
const PRINTS_TEXT_ON_ONE_LINE: ReadonlySet<BlockKind> = new Set(['question', 'passage', 'figure', 'quote']);

function printsText({ form }: BlockInstance, { kind }: Block): boolean {
  return form === 'full' || (form === 'short' && PRINTS_TEXT_ON_ONE_LINE.has(kind));
}

/** Nodes outside the excerpt keep their position and id, and lose their text. */
function omitTextOutsideExcerpt(
  body: readonly ContentNode[],
  isPrinted: (position: number) => boolean,
  text: ContentPublisher,
): ContentNode[] {
  return body.flatMap((node, position) =>
    text.content([node]).map((one) => (isPrinted(position) ? one : { type: 'paragraph', id: one.id, content: [] })),
  );
}

/** The excerpt after nodes of other variants were removed, with the positions of later nodes adjusted. */
function adjustExcerpt(excerpt: readonly number[], body: readonly ContentNode[], text: ContentPublisher): number[] {
  let next = 0;
  const moved = body.map((node) => (text.content([node]).length === 0 ? null : next++));
  return excerpt.flatMap((position) => moved[position] ?? []);
}

function publishInstance(place: BlockInstance, context: PublishContext): BlockInstance {
  const { text, draft } = context;
  const block = findSnapshot(draft, place.block);
  const { type, id, block: name, revision, form, excerpt, own } = place;
  const isText = !block || printsText(place, block);
  const cut = block && isText && canHaveExcerpt(block) ? excerpt : undefined;
  const whole = isText ? own?.body : undefined;
  const body = whole && (cut ? omitTextOutsideExcerpt(whole, (at) => cut.includes(at), text) : text.content(whole));
  return withEveryField<BlockInstance>({
    ...publishScope(place),
    type,
    id,
    block: name,
    revision,
    form,
    own: own && withEveryField<AdaptedText>({ title: own.title, body }),
    excerpt: cut && adjustExcerpt(cut, whole ?? block?.body ?? [], text),
    grounds: publishGroundChanges(place, block, context),
  });
}

/** Omits grounds that the whole document leaves out. */
function publishGroundChanges(
  { form, grounds }: BlockInstance,
  block: Block | undefined,
  context: PublishContext,
): BlockInstance['grounds'] {
  if (!grounds || form === 'reference') return undefined;
  const usual = new Set((block && context.grounds.get(block.id))?.map((ground) => ground.block));
  return {
    added: grounds.added.map((ground) => publishGround(ground, form === 'full' || context.draft.evidenceAnnex)),
    dropped: grounds.dropped.filter((id) => usual.has(id)),
  };
}

/** The note of a ground is printed by the full form of a demand, and by the annex with the evidence. */
function publishGround({ block, locator, shows }: Ground, isFull: boolean): Ground {
  return isFull ? withEveryField<Ground>({ block, locator, shows }) : { block };
}

function findPrintedGrounds(draft: Draft, places: readonly BlockInstance[]): Map<BlockId, Ground[]> {
  const inFull = new Map<BlockId, Map<Ground, boolean>>();
  for (const place of places) {
    const placed = placeBlock(draft, place);
    if (placed?.block.kind !== 'demand' || place.form === 'reference') continue;
    const seen = inFull.get(placed.block.id) ?? new Map<Ground, boolean>();
    for (const ground of placed.grounds)
      seen.set(ground, seen.get(ground) === true || place.form === 'full' || draft.evidenceAnnex);
    inFull.set(placed.block.id, seen);
  }
  return new Map(
    [...inFull].map(([id, seen]) => {
      const block = draft.blocks[id];
      const usual = block?.kind === 'demand' ? block.grounds : [];
      // A ground that an instance adds under the same name is another one, and is stored with that instance.
      return [id, usual.filter((ground) => seen.has(ground)).map((one) => publishGround(one, seen.get(one) === true))];
    }),
  );
}

/** Snapshots of the blocks that the document prints, cites or refers to. */
function publishBlocks(content: readonly AnyNode[], context: PublishContext): Record<BlockId, Block> {
  const { draft, places } = context;
  const uses = new Map<BlockId, PrintedUse>();
  const names = new Set<BlockId>();
  const waiting: Block[] = [];
  const noteUse = (name: BlockId): PrintedUse | undefined => {
    names.add(name);
    const block = findSnapshot(draft, name);
    if (!block) return undefined;
    const known = uses.get(block.id);
    if (known) return known;
    const grounds = context.grounds.get(block.id) ?? [];
    const use: PrintedUse = { places: [], isTextOnOneLine: false, isGround: false, isNamedByTitle: false, grounds };
    uses.set(block.id, use);
    waiting.push(block);
    return use;
  };
  const titlesShown = new Set<NodeId>();
  const noteCitations = (nodes: readonly AnyNode[]): void =>
    walk(nodes, (node) => {
      if (!('type' in node)) return;
      if (node.type === 'citation') noteUse(node.block);
      if (node.type === 'crossReference' && node.shows === 'text') titlesShown.add(node.target);
    });
  for (const place of places) {
    noteUse(place.block)?.places.push(place);
    if (place.form === 'reference') continue;
    for (const { block, shows } of placeBlock(draft, place)?.grounds ?? []) {
      const use = noteUse(block);
      if (use) use.isGround = true;
      if (use && place.form === 'full') use.isTextOnOneLine ||= printsTextAsGround(findSnapshot(draft, block), shows);
    }
  }
  noteCitations(content);
  const bodies = new Map<BlockId, ContentNode[]>();
  // The list grows during the loop: the text of a block cites others.
  for (const block of waiting) {
    const use = uses.get(block.id);
    const body = use ? publishBody(block, use, context.text) : [];
    bodies.set(block.id, body);
    noteCitations(body);
    const report = block.kind === 'finding' && block.report ? noteUse(block.report) : undefined;
    if (report) report.isNamedByTitle = true;
    const isOnSheet = context.documentType.quoteSheet && use?.places.some(({ form }) => form === 'full');
    if (block.kind === 'quote' && block.demand && isOnSheet) noteUse(block.demand);
  }
  const demandOf = (name: BlockId | null): BlockId | null => {
    const block = name === null ? undefined : findSnapshot(draft, name);
    if (name === null || !block || !uses.has(block.id)) return null;
    names.add(name);
    return name;
  };
  const published = [...uses].flatMap(([id, use]) => {
    const block = draft.blocks[id] ?? findSnapshot(draft, id);
    if (!block) return [];
    const demand = block.kind === 'question' || block.kind === 'quote' ? demandOf(block.demand) : null;
    return [{ ...use, block, demand, body: bodies.get(id) ?? [] }];
  });
  const { quoteSheet: isQuoteSheet, monitor: isMonitor } = context.documentType;
  return Object.fromEntries(
    published.map(({ block, ...use }) => [
      block.id,
      publishBlock(block, { ...use, names, titlesShown, isQuoteSheet, isMonitor, modified: draft.modified }),
    ]),
  );
}

/** How a document uses a block, gathered from all its instances. */
interface PrintedUse {
  /** Its instances; empty where it is only cited or a ground. */
  places: BlockInstance[];
  /** The line of a ground prints its text. */
  isTextOnOneLine: boolean;
  /** It is a ground of a demand. */
  isGround: boolean;
  /** It is the report of a finding, whose line names it by its title. */
  isNamedByTitle: boolean;
  /** For a demand: the usual grounds that the document prints. */
  grounds: Ground[];
}

/** A figure and a passage are replaced by the note of the ground. */
function printsTextAsGround(block: Block | undefined, shows: string | undefined): boolean {
  if (block?.kind === 'quote' || block?.kind === 'question') return true;
  return (block?.kind === 'figure' || block?.kind === 'passage') && shows === undefined;
}

function publishBody(block: Block, use: PrintedUse, text: ContentPublisher): ContentNode[] {
  const printing = use.places.filter((place) => printsText(place, block) && !place.own?.body);
  if (printing.length === 0 && !use.isTextOnOneLine) return [];
  // The translation or our own words are printed in place of the body.
  if (block.kind === 'finding' && printedWording(block) !== null) return [];
  const excerpts = printing.map(({ excerpt }) => excerpt);
  const isWhole = use.isTextOnOneLine || !canHaveExcerpt(block) || excerpts.includes(undefined);
  if (isWhole) return text.content(block.body);
  return omitTextOutsideExcerpt(block.body, (at) => excerpts.some((excerpt) => excerpt?.includes(at)), text);
}

interface PublishedUse extends PrintedUse {
  body: ContentNode[];
  /** For a quote or question: its demand, where the document contains it. */
  demand: BlockId | null;
  /** Every name by which the document refers to a block. */
  names: ReadonlySet<BlockId>;
  /** Ids of instances to which the document refers by the title of their block. */
  titlesShown: ReadonlySet<NodeId>;
  isQuoteSheet: boolean;
  isMonitor: boolean;
  /** The time of the document's last change. */
  modified: string;
}

/** The fields in the order of the schema. A field that is not published has its default. */
function publishBlock(block: Block, use: PublishedUse): Block {
  const defaults = getDefaultFields(block.kind);
  const byUse: Partial<Block> = {
    aliases: block.aliases.filter((alias) => use.names.has(alias)),
    title: block.kind === 'demand' ? publishClaim(block, use) : publishTitle(block, use),
    // From this day on each document prints a quote as expired.
    validUntil: block.kind === 'quote' ? block.validUntil : null,
    body: use.body,
    ...(PUBLISHED_BY_USE[block.kind] as (block: Block, use: PublishedUse) => Partial<Block>)(block, use),
  } satisfies { [Name in FieldByUse<typeof commonFields>]: unknown };
  const fields = listFieldRules(block.kind).map(([name, { published }]) => {
    const from = published === 'by use' ? byUse : published ? block : defaults;
    return [name, from[name as keyof Block]];
  });
  return Object.fromEntries(fields);
}

type FieldByUse<Rules> = {
  [Name in keyof Rules]: Rules[Name] extends { published: 'by use' } ? Name : never;
}[keyof Rules];
type OwnFieldByUse<Kind extends BlockKind> = Exclude<FieldByUse<(typeof fieldRules)[Kind]>, keyof typeof commonFields>;

/** The fields of each kind that are published `by use`; a missing field does not compile. */
const PUBLISHED_BY_USE: {
  [Kind in BlockKind]: (
    block: BlockOf<Kind>,
    use: PublishedUse,
  ) => Pick<BlockOf<Kind>, OwnFieldByUse<Kind> & keyof BlockOf<Kind>>;
} = {
  motion: (block, use) => ({
    statusByHand: publishOutcomeSource(block, use),
    decisions: block.decisions.filter(({ tied }) => tied === 'file'),
    followUp: publishFollowUp(block.followUp, use),
  }),
  finding: (block, { places }) => {
    const isPrinted = printedWording(block) !== null && places.some(({ form }) => form === 'full');
    return {
      translation: isPrinted && block.wording === 'translation' ? block.translation : null,
      ownWords: isPrinted && block.wording === 'ownWords' ? block.ownWords : null,
    };
  },
  demand: (block, use) => {
    const isPlaced = use.places.length > 0;
    return {
      addressee: isPlaced ? block.addressee : null,
      deadline: isPlaced ? block.deadline : null,
      grounds: use.grounds,
    };
  },
  quote: (block, use) => {
    const isOnSheet = use.isQuoteSheet && use.places.some(({ form }) => form === 'full');
    return {
      approvedBy: isOnSheet ? block.approvedBy : null,
      approvedOn: isOnSheet ? block.approvedOn : null,
      approvedHow: isOnSheet ? block.approvedHow : null,
      approvedWhere: isOnSheet ? block.approvedWhere : null,
      approvedFor: isOnSheet ? block.approvedFor : [],
      demand: use.demand,
    };
  },
  question: (_block, use) => ({ demand: use.demand }),
  passage: () => ({}),
  figure: () => ({}),
  commitment: (block, use) => ({ followUp: publishFollowUp(block.followUp, use) }),
  source: () => ({}),
};

/** The source of a printed outcome, without the name of the colleague who filled it in and without the date of that. */
function publishOutcomeSource(
  { status, statusByHand }: Motion,
  { places, isGround, modified }: PublishedUse,
): Motion['statusByHand'] {
  const isPrinted = status !== 'unknown' && (isGround || places.some(({ form }) => form !== 'reference'));
  return statusByHand && isPrinted ? { by: '', at: modified, source: statusByHand.source } : null;
}

/** A monitor prints the log of its rows, without steps that are done and without former verdicts. */
function publishFollowUp(log: readonly FollowUpEntry[], { places, isMonitor }: PublishedUse): FollowUpEntry[] {
  if (!isMonitor || !places.some(({ form }) => form === 'full')) return [];
  const { verdict, step } = summarizeFollowUp(log);
  return log.map((entry) => ({
    ...entry,
    verdict: entry.verdict === verdict ? verdict : null,
    next: entry.next === step ? step : null,
  }));
}

/** The library's claim is printed nowhere if every instance has its own. */
function publishClaim({ title }: Demand, { places }: PublishedUse): string {
  const [first, ...rest] = places.map(({ own }) => own?.title);
  return first !== undefined && rest.every((own) => own !== undefined) ? first : title;
}

/** The variables that the text, the frame, the file properties or the file name show. */
function findPrintedVariables(
  printed: readonly AnyNode[],
  blocks: readonly Block[],
  { front, back, fileName }: PublishDraftOptions['documentType'],
  language: string,
): Set<string> {
  const names = new Set(['organisation', 'debate']);
  const add = (nodes: readonly AnyNode[]): void =>
    walk(nodes, (node) => void ('type' in node && node.type === 'variable' && names.add(node.name)));
  add(printed);
  for (const line of [...front, ...back]) add(frameLineText(line, language));
  for (const [, name = ''] of fileName.matchAll(/\{(\w+)\}/g)) names.add(name);
  // A quote without a speaker is attributed to the spokesperson.
  if (blocks.some((block) => block.kind === 'quote' && block.speaker === null)) names.add('spokesperson');
  return names;
}

/** Printed pictures. Their original file names are private. */
function publishImages({ images }: Draft, printed: readonly AnyNode[]): Draft['images'] {
  const drawn = new Set<ImageHash>();
  walk(printed, (node) => void ('type' in node && node.type === 'figure' && drawn.add(node.image)));
  return Object.fromEntries(
    Object.entries(images)
      .filter(([hash]) => drawn.has(hash))
      .map(([hash, { mediaType, width, height }]) => [
        hash,
        withEveryField<ImageInfo>({ mediaType, width, height, name: null }),
      ]),
  );
}
