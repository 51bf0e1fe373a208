import type { Block, BlockKind, BlockOf } from '../blocks/block.ts';
import type { Commitment } from '../blocks/commitment.ts';
import type { Demand } from '../blocks/demand.ts';
import type { FigureBlock } from '../blocks/figure.ts';
import type { Finding } from '../blocks/finding.ts';
import type { Motion } from '../blocks/motion.ts';
import type { Passage } from '../blocks/passage.ts';
import type { Question } from '../blocks/question.ts';
import type { Quote } from '../blocks/quote.ts';
import type { SourceBlock } from '../blocks/source-block.ts';
import { type DocumentType, frameLineText, printsSubtitle } from '../document-types/document-type.ts';
import { type EveryField, withEveryField } from '../every-field.ts';
import type {
  AdaptedText,
  BlockContent,
  BlockId,
  BlockInstance,
  Ground,
  ImageHash,
  NodeId,
} from '../richtext/model.ts';
import { type PublishedContent, publishedContent, publishScope } from '../richtext/published-content.ts';
import { isInVariant } from '../richtext/variants.ts';
import { type AnyNode, walk } from '../richtext/walk.ts';
import type { Draft, ImageInfo } from './draft.ts';
import { canBeCut, instancesIn, placedBlock, snapshotOf } from './instances.ts';
import { publishedTitle } from './published-title.ts';

export interface PublishedDraftOptions {
  documentType: Pick<DocumentType, 'front' | 'back' | 'fileName' | 'quoteSheet'>;
  /** The variant that is published; absent: the document without variants. */
  audience?: string | null;
}

/**
 * The draft as a document may carry it out of the organisation: what the document prints, the blocks and sources that this
 * rests on, and ids. Comments, findings put aside, reasons, notes, names of authors, other variants, former wording and
 * values that no page shows stay behind. The app can open the result. The lists of fields are closed: a new field of a
 * draft or a block does not compile until it is decided here whether it is published.
 */
export function publishedDraft(draft: Draft, { documentType, audience = null }: PublishedDraftOptions): Draft {
  const text = publishedContent(audience);
  const places = instancesIn(draft.body).filter((place) => isInVariant(place, audience));
  const publishing: Publishing = { draft, text, places, documentType, grounds: printedGrounds(draft, places) };
  const body = text.nodes(draft.body, (place) => publishedPlace(place, publishing));
  const title = text.inline(draft.title);
  const subtitle = printsSubtitle(documentType) ? text.inline(draft.subtitle) : [];
  const blocks = publishedBlocks([...title, ...subtitle, ...body], publishing);
  const printed: AnyNode[] = [...title, ...subtitle, ...body, ...Object.values(blocks).flatMap((block) => block.body)];
  const variables = printedVariables(printed, Object.values(blocks), documentType, draft.language);
  return withEveryField<Draft>({
    format: draft.format,
    version: draft.version,
    id: draft.id,
    documentType: draft.documentType,
    houseStyle: draft.houseStyle !== null && isPlainName(draft.houseStyle) ? draft.houseStyle : null,
    language: draft.language,
    // The documents bear the moment of the last change; when the writing began stands nowhere in them.
    created: draft.modified,
    modified: draft.modified,
    title,
    shortTitle: draft.shortTitle,
    subtitle,
    stamp: draft.stamp,
    keywords: draft.keywords,
    variables: Object.fromEntries(Object.entries(draft.variables).filter(([name]) => variables.has(name))),
    definitions: draft.definitions.filter(({ name }) => variables.has(name)),
    body,
    blocks,
    images: publishedImages(draft, printed),
    threads: [],
    audiences: [],
    silenced: [],
    overruled: [],
  });
}

/** What the parts of publishing need to see. */
interface Publishing {
  draft: Draft;
  text: PublishedContent;
  /** The blocks that stand in this variant, as the draft has them. */
  places: readonly BlockInstance[];
  documentType: PublishedDraftOptions['documentType'];
  /** The usual grounds of each demand that one of its places prints, by the demand's id. */
  grounds: ReadonlyMap<BlockId, Ground[]>;
}

/** A name of a house style, and not the path of a folder. */
function isPlainName(houseStyle: string): boolean {
  return /^[\w-]+$/.test(houseStyle);
}

/** Kinds of which the short form and the line of a ground print the text, for lack of anything shorter. */
const PRINTS_TEXT_ON_ONE_LINE: ReadonlySet<BlockKind> = new Set(['question', 'passage', 'figure', 'quote']);

function printsText({ form }: BlockInstance, { kind }: Block): boolean {
  return form === 'full' || (form === 'short' && PRINTS_TEXT_ON_ONE_LINE.has(kind));
}

/** Nodes that an excerpt leaves out keep their position and their id, and lose their text. */
function withoutCutText(
  body: readonly BlockContent[],
  isPrinted: (position: number) => boolean,
  text: PublishedContent,
): BlockContent[] {
  return body.flatMap((node, position) =>
    text.content([node]).map((one) => (isPrinted(position) ? one : { type: 'paragraph', id: one.id, content: [] })),
  );
}

/** The excerpt of a text of which nodes are left out: they stood before others, whose positions move up. */
function movedExcerpt(excerpt: readonly number[], body: readonly BlockContent[], text: PublishedContent): number[] {
  let next = 0;
  const moved = body.map((node) => (text.content([node]).length === 0 ? null : next++));
  return excerpt.flatMap((position) => moved[position] ?? []);
}

function publishedPlace(place: BlockInstance, publishing: Publishing): BlockInstance {
  const { text, draft } = publishing;
  const block = snapshotOf(draft, place.block);
  const { type, id, block: name, revision, form, excerpt, own } = place;
  const isText = !block || printsText(place, block);
  const cut = block && isText && canBeCut(block) ? excerpt : undefined;
  const whole = isText ? own?.body : undefined;
  const body = whole && (cut ? withoutCutText(whole, (at) => cut.includes(at), text) : text.content(whole));
  return withEveryField<BlockInstance>({
    ...publishScope(place),
    type,
    id,
    block: name,
    revision,
    form,
    own: own && withEveryField<AdaptedText>({ title: own.title, body }),
    excerpt: cut && movedExcerpt(cut, whole ?? block?.body ?? [], text),
    grounds: publishedGroundChanges(place, block, publishing),
  });
}

/** Names no ground that the whole document leaves out. */
function publishedGroundChanges(
  { form, grounds }: BlockInstance,
  block: Block | undefined,
  publishing: Publishing,
): BlockInstance['grounds'] {
  if (!grounds || form === 'reference') return undefined;
  const usual = new Set((block && publishing.grounds.get(block.id))?.map((ground) => ground.block));
  return {
    added: grounds.added.map((ground) => publishedGround(ground, form === 'full')),
    dropped: grounds.dropped.filter((id) => usual.has(id)),
  };
}

/** What a ground shows is printed by the full form of its demand only. */
function publishedGround({ block, locator, shows }: Ground, isFull: boolean): Ground {
  return isFull ? withEveryField<Ground>({ block, locator, shows }) : { block };
}

function printedGrounds(draft: Draft, places: readonly BlockInstance[]): Map<BlockId, Ground[]> {
  const inFull = new Map<BlockId, Map<Ground, boolean>>();
  for (const place of places) {
    const placed = placedBlock(draft, place);
    if (placed?.block.kind !== 'demand' || place.form === 'reference') continue;
    const seen = inFull.get(placed.block.id) ?? new Map<Ground, boolean>();
    for (const ground of placed.grounds) seen.set(ground, seen.get(ground) === true || place.form === 'full');
    inFull.set(placed.block.id, seen);
  }
  return new Map(
    [...inFull].map(([id, seen]) => {
      const block = draft.blocks[id];
      const usual = block?.kind === 'demand' ? block.grounds : [];
      // A ground that a place adds under the same name is another one, and stands at that place.
      return [
        id,
        usual.filter((ground) => seen.has(ground)).map((one) => publishedGround(one, seen.get(one) === true)),
      ];
    }),
  );
}

/** Copies of the blocks that the document prints, cites or rests on, and nothing of others. */
function publishedBlocks(content: readonly AnyNode[], publishing: Publishing): Record<BlockId, Block> {
  const { draft, places } = publishing;
  const uses = new Map<BlockId, BlockUse>();
  const names = new Set<BlockId>();
  const waiting: Block[] = [];
  const noteUse = (name: BlockId): BlockUse | undefined => {
    names.add(name);
    const block = snapshotOf(draft, name);
    if (!block) return undefined;
    const known = uses.get(block.id);
    if (known) return known;
    const use: BlockUse = { places: [], isTextOnOneLine: false, grounds: publishing.grounds.get(block.id) ?? [] };
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
    for (const { block, shows } of placedBlock(draft, place)?.grounds ?? []) {
      const use = noteUse(block);
      if (use && place.form === 'full') use.isTextOnOneLine ||= printsTextAsGround(snapshotOf(draft, block), shows);
    }
  }
  noteCitations(content);
  const bodies = new Map<BlockId, BlockContent[]>();
  // The list grows while it is walked: a block's text cites others.
  for (const block of waiting) {
    const use = uses.get(block.id);
    const body = use ? publishedBody(block, use, publishing.text) : [];
    bodies.set(block.id, body);
    noteCitations(body);
    if (block.kind === 'finding' && block.report) noteUse(block.report);
    const isOnSheet = publishing.documentType.quoteSheet && use?.places.some(({ form }) => form === 'full');
    if (block.kind === 'quote' && block.demand && isOnSheet) noteUse(block.demand);
  }
  const demandOf = (name: BlockId | null): BlockId | null => {
    const block = name === null ? undefined : snapshotOf(draft, name);
    if (name === null || !block || !uses.has(block.id)) return null;
    names.add(name);
    return name;
  };
  const published = [...uses].flatMap(([id, use]) => {
    const block = draft.blocks[id] ?? snapshotOf(draft, id);
    if (!block) return [];
    const demand = block.kind === 'question' || block.kind === 'quote' ? demandOf(block.demand) : null;
    return [{ ...use, block, demand, body: bodies.get(id) ?? [] }];
  });
  const isQuoteSheet = publishing.documentType.quoteSheet;
  return Object.fromEntries(
    published.map(({ block, ...use }) => [
      block.id,
      publishedBlock(block, { ...use, names, titlesShown, isQuoteSheet }),
    ]),
  );
}

/** How a document uses a block. */
interface BlockUse {
  /** Where it stands; empty: it is only cited, or a ground. */
  places: BlockInstance[];
  /** A ground's line prints its text. */
  isTextOnOneLine: boolean;
  /** Of a demand: the usual grounds that the document prints. */
  grounds: Ground[];
}

/** A figure and a passage give way to what the ground is said to show. */
function printsTextAsGround(block: Block | undefined, shows: string | undefined): boolean {
  if (block?.kind === 'quote' || block?.kind === 'question') return true;
  return (block?.kind === 'figure' || block?.kind === 'passage') && shows === undefined;
}

function publishedBody(block: Block, use: BlockUse, text: PublishedContent): BlockContent[] {
  const printing = use.places.filter((place) => printsText(place, block) && !place.own?.body);
  if (printing.length === 0 && !use.isTextOnOneLine) return [];
  const excerpts = printing.map(({ excerpt }) => excerpt);
  const isWhole = use.isTextOnOneLine || !canBeCut(block) || excerpts.includes(undefined);
  if (isWhole) return text.content(block.body);
  return withoutCutText(block.body, (at) => excerpts.some((excerpt) => excerpt?.includes(at)), text);
}

interface PublishedUse extends BlockUse {
  body: BlockContent[];
  /** Of a quote or question: its demand, where the document has it. */
  demand: BlockId | null;
  /** Every name by which the document calls a block. */
  names: ReadonlySet<BlockId>;
  /** Places to which the document refers by the title of their block. */
  titlesShown: ReadonlySet<NodeId>;
  isQuoteSheet: boolean;
}

function publishedBlock(block: Block, use: PublishedUse): Block {
  const published = (PUBLISHED[block.kind] as (block: Block, use: PublishedUse) => Block)(block, use);
  return block.kind === 'demand' ? published : { ...published, title: publishedTitle(block, use) };
}

type CommonFields = Omit<Passage, 'kind'>;

/** What every kind publishes. The revision is a hash, by which the library knows its own block again. */
function common(block: CommonFields, { body, names }: PublishedUse): EveryField<CommonFields> {
  return {
    id: block.id,
    aliases: block.aliases.filter((alias) => names.has(alias)),
    title: block.title,
    language: block.language,
    blockStatus: 'ready',
    tags: [],
    themes: [],
    validUntil: null,
    note: null,
    revision: block.revision,
    revisions: [],
    provenance: [],
    body,
  };
}

/** The fields of each kind: complete, or it does not compile. */
const PUBLISHED: { [Kind in BlockKind]: (block: BlockOf<Kind>, use: PublishedUse) => BlockOf<Kind> } = {
  motion: (block, use) =>
    withEveryField<Motion>({
      ...common(block, use),
      kind: block.kind,
      kamerstuk: block.kamerstuk,
      zaak: block.zaak,
      sessionYear: block.sessionYear,
      dossierTitle: block.dossierTitle,
      date: block.date,
      movers: block.movers,
      andOthers: block.andOthers,
      gist: block.gist,
      status: block.status,
      decidedOn: block.decidedOn,
      // Names a colleague, and where that person saw the outcome.
      statusByHand: null,
      appreciation: block.appreciation,
      replaces: block.replaces,
      replacedBy: block.replacedBy,
      votes: block.votes,
      decisions: block.decisions.filter(({ tied }) => tied === 'file'),
      unverified: block.unverified,
    }),
  finding: (block, use) =>
    withEveryField<Finding>({
      ...common(block, use),
      kind: block.kind,
      report: block.report,
      section: block.section,
      paragraph: block.paragraph,
      level: block.level,
      literal: block.literal,
      gist: block.gist,
    }),
  demand: (block, use) => {
    const isPlaced = use.places.length > 0;
    return withEveryField<Demand>({
      ...common(block, use),
      kind: block.kind,
      title: publishedClaim(block, use),
      addressee: isPlaced ? block.addressee : null,
      gist: block.gist,
      deadline: isPlaced ? block.deadline : null,
      grounds: use.grounds,
    });
  },
  quote: (block, use) => {
    const isOnSheet = use.isQuoteSheet && use.places.some(({ form }) => form === 'full');
    return withEveryField<Quote>({
      ...common(block, use),
      kind: block.kind,
      // After this day each document prints the quote as one that expired.
      validUntil: block.validUntil,
      speaker: block.speaker,
      role: block.role,
      state: block.state,
      approvedBy: isOnSheet ? block.approvedBy : null,
      approvedOn: isOnSheet ? block.approvedOn : null,
      source: block.source,
      demand: use.demand,
    });
  },
  question: (block, use) => withEveryField<Question>({ ...common(block, use), kind: block.kind, demand: use.demand }),
  passage: (block, use) => withEveryField<Passage>({ ...common(block, use), kind: block.kind }),
  figure: (block, use) =>
    withEveryField<FigureBlock>({
      ...common(block, use),
      kind: block.kind,
      value: block.value,
      date: block.date,
      source: block.source,
    }),
  commitment: (block, use) =>
    withEveryField<Commitment>({
      ...common(block, use),
      kind: block.kind,
      by: block.by,
      date: block.date,
      source: block.source,
      state: block.state,
      gist: block.gist,
    }),
  source: (block, use) =>
    withEveryField<SourceBlock>({
      ...common(block, use),
      kind: block.kind,
      source: block.source,
      sections: block.sections,
    }),
};

/** Where every place has a claim of its own, the library's wording is printed nowhere. */
function publishedClaim({ title }: Demand, { places }: PublishedUse): string {
  const [first, ...rest] = places.map(({ own }) => own?.title);
  return first !== undefined && rest.every((own) => own !== undefined) ? first : title;
}

/** The variables that the text, the lines around it, the properties of the file or its name show. */
function printedVariables(
  printed: readonly AnyNode[],
  blocks: readonly Block[],
  { front, back, fileName }: PublishedDraftOptions['documentType'],
  language: string,
): Set<string> {
  const names = new Set(['organisation', 'debate']);
  const add = (nodes: readonly AnyNode[]): void =>
    walk(nodes, (node) => void ('type' in node && node.type === 'variable' && names.add(node.name)));
  add(printed);
  for (const line of [...front, ...back]) add(frameLineText(line, language));
  for (const [, name = ''] of fileName.matchAll(/\{(\w+)\}/g)) names.add(name);
  // A quote without a speaker is the spokesperson's.
  if (blocks.some((block) => block.kind === 'quote' && block.speaker === null)) names.add('spokesperson');
  return names;
}

/** Pictures that are drawn. What their files were called is of the computer that they came from. */
function publishedImages({ images }: Draft, printed: readonly AnyNode[]): Draft['images'] {
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
