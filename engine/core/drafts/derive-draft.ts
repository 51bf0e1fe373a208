import type { BlockKind } from '../blocks/block.ts';
import { capitalize } from '../capitalize.ts';
import type { DocumentType } from '../document-types/document-type.ts';
import { printsSubtitle } from '../document-types/document-type.ts';
import { splitBySlot } from '../document-types/sections.ts';
import { type IdSource, replaceIds } from '../richtext/ids.ts';
import type { BlockId, BlockInstance, BodyNode, Inline } from '../richtext/model.ts';
import { walk } from '../richtext/walk.ts';
import { createDraft } from './create-draft.ts';
import type { Draft } from './draft.ts';
import { findSnapshot, placeBlock } from './instances.ts';
import { repairLinks } from './repair.ts';
import { collectSnapshots } from './snapshots.ts';
import { findVariableDefinition } from './variables.ts';

export interface DeriveDraftInput {
  draft: Draft;
  /** The type of the new document. */
  documentType: DocumentType;
  newId: IdSource;
  /** ISO 8601 with time zone. */
  now: string;
}

/** The block kinds that the text proper of this type takes, in the order of its sections. */
export function listTakenKinds({ slots }: Pick<DocumentType, 'slots'>): BlockKind[] {
  return [...new Set(slots.filter(({ as }) => as !== 'sheet').flatMap(({ takes }) => takes))];
}

/** A block that a derived document takes. `place`: where the draft has it as a block of its own; null: as a ground or a source. */
export interface TakenBlock {
  id: BlockId;
  place: BlockInstance | null;
}

/** Kinds with what a person asks or says. A type without them is evidence: a monitor, an overview of votes, a factsheet. */
const SPOKEN: readonly BlockKind[] = ['demand', 'question', 'quote'];

/**
 * The blocks that a document of this type takes, each once, in the order in which the draft uses them. A type of evidence
 * also takes the grounds of demands and the blocks that the text cites, which have no place of their own in it.
 */
export function findTakenBlocks(draft: Draft, type: Pick<DocumentType, 'slots'>): TakenBlock[] {
  const taken = new Set(type.slots.flatMap(({ takes }) => takes));
  const own = listTakenKinds(type);
  const isOfEvidence = own.length > 0 && !own.some((kind) => SPOKEN.includes(kind));
  const blocks = new Map<BlockId, TakenBlock>();
  const take = (id: BlockId, place: BlockInstance | null): void => {
    const block = findSnapshot(draft, id);
    if (!block || !taken.has(block.kind)) return;
    const known = blocks.get(block.id);
    if (!known) blocks.set(block.id, { id: block.id, place });
    else known.place ??= place;
  };
  for (const node of draft.body) {
    if (node.type === 'blockInstance') {
      take(node.block, node);
      if (isOfEvidence) for (const ground of placeBlock(draft, node)?.grounds ?? []) take(ground.block, null);
    }
    if (isOfEvidence) walk([node], (part) => 'type' in part && part.type === 'citation' && take(part.block, null));
  }
  return [...blocks.values()];
}

/**
 * Creates a document of another type from a draft for the same debate: a quote sheet from its quotes, written questions
 * from its questions. It takes the blocks that a section of that type accepts (`findTakenBlocks`), with the text and grounds that were
 * adapted in this draft, and the title and variables. Tables and pictures of the writer's own text are taken where the
 * type has a section for them; other text, comments and silenced checks are not.
 */
export function deriveDraft({ draft, documentType, newId, now }: DeriveDraftInput): Draft {
  const find = (id: string) => findSnapshot(draft, id);
  const taken = findTakenBlocks(draft, documentType);
  const made = createDraft({
    documentType,
    find,
    blocks: taken.map(({ id }) => ({ id })),
    set: {},
    newId,
    now,
    language: draft.language,
    houseStyle: draft.houseStyle,
  });
  if (!made.ok) throw new Error(`a placed block has no snapshot: ${made.problem.code}`);
  const adapted = new Map(taken.map(({ id, place }) => [id, place]));
  const withBlocks = made.value.body.map((node) => {
    const place = node.type === 'blockInstance' ? adapted.get(node.block) : undefined;
    return node.type === 'blockInstance' && place ? { ...copyWithoutThreads(place, newId), ...node } : node;
  });
  const body = appendTables(withBlocks, draft, documentType, newId);
  const own = keepPlainInline(draft.subtitle);
  const subtitle = own.length > 0 && printsSubtitle(documentType) ? own : made.value.subtitle;
  const { blocks } = collectSnapshots(body, find, newId);
  const content = JSON.stringify([body, blocks]);
  const takenOver = Object.entries(documentType.takesOver).flatMap(([name, from]) => {
    const known = draft.variables[from];
    const value = from === 'minister' ? findOffice(known) : known;
    return value ? [[name, value] as const] : [];
  });
  // Its value is in the variable of this type that takes it over, and would only be asked for twice.
  const takenFrom = new Set(Object.values(documentType.takesOver));
  const known = Object.entries(draft.variables).filter(
    ([name, { value }]) =>
      findVariableDefinition(name, draft.definitions, documentType.variables) &&
      !(takenFrom.has(name) && !documentType.uses.includes(name)) &&
      // An empty variable does not replace a value that another variable supplies.
      (value !== null || !(name in documentType.takesOver)),
  );
  return repairLinks({
    ...made.value,
    title: makeTitle(draft, documentType),
    subtitle,
    keywords: draft.keywords,
    stamp: draft.stamp ?? documentType.stamp,
    variables: Object.fromEntries([...takenOver, ...known]),
    definitions: draft.definitions,
    agenda: draft.agenda,
    audiences: draft.audiences,
    body,
    blocks,
    images: Object.fromEntries(Object.entries(draft.images).filter(([hash]) => content.includes(hash))),
  }).draft;
}

/** A title asks something of its reader: a type without demands and questions is named after the debate. */
function makeTitle(draft: Draft, documentType: DocumentType): Inline[] {
  const kinds = listTakenKinds(documentType);
  const debate = draft.variables.debate?.value?.trim();
  if (kinds.includes('demand') || kinds.includes('question') || !debate) return keepPlainInline(draft.title);
  return [{ type: 'run', text: capitalize(debate) }];
}

/** 'Staatssecretaris van Justitie en Veiligheid' from 'de staatssecretaris van …'; undefined for the name of a person. */
function findOffice(minister: Draft['variables'][string] | undefined): Draft['variables'][string] | undefined {
  const value = minister?.value?.trim() ?? '';
  const office =
    /^(?:de |the )?((?:\p{L}+[ -])?(?:ministers?|staatssecretaris(?:sen)?|state secretar(?:y|ies))\b.*)$/iu;
  const found = office.exec(value)?.[1];
  return found === undefined ? undefined : { value: capitalize(found) };
}

/** Kinds of blocks whose sections also suit a table or a picture. */
const TAKES_TABLES: readonly BlockKind[] = ['figure', 'passage'];

/** Appends the tables and pictures of the writer's own text to the first section for figures, or else for passages. */
function appendTables(body: readonly BodyNode[], draft: Draft, { slots }: DocumentType, newId: IdSource): BodyNode[] {
  const slot = TAKES_TABLES.map((kind) => slots.find(({ takes }) => takes.includes(kind))).find((one) => one);
  const tables = draft.body.filter((node) => node.type === 'table' || node.type === 'figure');
  if (!slot || tables.length === 0) return [...body];
  const sections = splitBySlot(body);
  const own = sections.find((section) => section.slot === slot.id) ?? sections[0];
  own?.content.push(...tables.map((node) => copyWithoutThreads(node, newId)));
  return sections.flatMap(({ heading, content }) => (heading ? [heading, ...content] : content));
}

function copyWithoutThreads<Node extends BodyNode>(place: Node, newId: IdSource): Node {
  const [fresh] = replaceIds([place], newId);
  return JSON.parse(JSON.stringify(fresh, (key, value) => (key === 'threads' ? undefined : value))) as Node;
}

/** Only text and variables; notes and citations belong to the text of the other document. */
function keepPlainInline(line: readonly Inline[]): Inline[] {
  return line.filter(({ type }) => type === 'run' || type === 'variable');
}
