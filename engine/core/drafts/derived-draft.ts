import type { BlockKind } from '../blocks/block.ts';
import type { DocumentType } from '../document-types/document-type.ts';
import { printsSubtitle } from '../document-types/document-type.ts';
import { type IdSource, replaceIds } from '../richtext/ids.ts';
import type { BlockInstance, BlockNode, Inline } from '../richtext/model.ts';
import type { Draft } from './draft.ts';
import { instancesIn, snapshotOf } from './instances.ts';
import { newDraft } from './new-draft.ts';
import { repairLinks } from './repair.ts';
import { snapshotsFor } from './snapshots.ts';
import { variableDefinition } from './variables.ts';

export interface DerivedDraftInput {
  draft: Draft;
  /** Of the document that is made. */
  documentType: DocumentType;
  newId: IdSource;
  /** ISO 8601 with time zone. */
  now: string;
}

/** The kinds of block that go along into a document of this type, in the order of its sections. */
export function kindsTaken({ slots }: Pick<DocumentType, 'slots'>): BlockKind[] {
  return [...new Set(slots.flatMap(({ takes }) => takes))];
}

/** The places of the draft whose block goes along into a document of this type: each block once, where it stands first. */
export function placesTaken(draft: Draft, type: Pick<DocumentType, 'slots'>): BlockInstance[] {
  const taken = new Set(kindsTaken(type));
  const places = new Map<string, BlockInstance>();
  for (const place of instancesIn(draft.body)) {
    const block = snapshotOf(draft, place.block);
    if (block && taken.has(block.kind) && !places.has(block.id)) places.set(block.id, place);
  }
  return [...places.values()];
}

/**
 * A document of another type from the same draft, for the same debate: its quotes as a quote sheet, its questions as written
 * questions. Of the blocks those that a section of that type takes, with the words and grounds that this draft gave
 * them; title and variables as they are, and the subject of the debate as that of the questions. Of the writer's own text
 * the tables and pictures go along into a type that has a section for them; the rest stays behind, and so do comments and
 * silenced checks.
 */
export function derivedDraft({ draft, documentType, newId, now }: DerivedDraftInput): Draft {
  const find = (id: string) => snapshotOf(draft, id);
  const places = placesTaken(draft, documentType);
  const made = newDraft({
    documentType,
    find,
    blocks: places.map(({ block }) => ({ id: block })),
    set: {},
    newId,
    now,
    language: draft.language,
    houseStyle: draft.houseStyle,
  });
  if (!made.ok) throw new Error(`a draft lacks a block that stands in it: ${made.problem.code}`);
  const adapted = new Map(places.map((place) => [find(place.block)?.id, place]));
  const withBlocks = made.value.body.map((node) => {
    const place = node.type === 'blockInstance' ? adapted.get(node.block) : undefined;
    return node.type === 'blockInstance' && place ? { ...withoutThreads(place, newId), ...node } : node;
  });
  const body = withTables(withBlocks, draft, documentType, newId);
  const own = plain(draft.subtitle);
  const subtitle = own.length > 0 && printsSubtitle(documentType) ? own : made.value.subtitle;
  const { blocks } = snapshotsFor(body, find, newId);
  const words = JSON.stringify([body, blocks]);
  const taken = Object.entries(documentType.takesOver).flatMap(([name, from]) => {
    const known = draft.variables[from];
    const value = name === 'ministry' && from === 'minister' ? ministryOf(known) : known;
    return value ? [[name, value] as const] : [];
  });
  const known = Object.entries(draft.variables).filter(
    ([name, { value }]) =>
      variableDefinition(name, draft.definitions, documentType.variables) &&
      // An empty field takes nothing away that another one says.
      (value !== null || !(name in documentType.takesOver)),
  );
  return repairLinks({
    ...made.value,
    title: plain(draft.title),
    subtitle,
    keywords: draft.keywords,
    stamp: draft.stamp ?? documentType.stamp,
    variables: Object.fromEntries([...taken, ...known]),
    definitions: draft.definitions,
    audiences: draft.audiences,
    body,
    blocks,
    images: Object.fromEntries(Object.entries(draft.images).filter(([hash]) => words.includes(hash))),
  }).draft;
}

/** 'de minister van Justitie en Veiligheid' names a ministry; a minister's own name, or a state secretary, does not. */
function ministryOf(minister: Draft['variables'][string] | undefined): Draft['variables'][string] | undefined {
  const [, ministry] = /^(?:de |the )?minister (?:van|of) (.+)$/i.exec(minister?.value?.trim() ?? '') ?? [];
  return ministry === undefined ? undefined : { value: ministry };
}

/** Sections for these hold what a table or a picture shows too. */
const TAKES_TABLES: readonly BlockKind[] = ['figure', 'passage'];

/** The tables and pictures of the writer's own text, at the end of the first section for figures, else for passages. */
function withTables(body: readonly BlockNode[], draft: Draft, { slots }: DocumentType, newId: IdSource): BlockNode[] {
  const slot = TAKES_TABLES.map((kind) => slots.find(({ takes }) => takes.includes(kind))).find((one) => one);
  const tables = draft.body.filter((node) => node.type === 'table' || node.type === 'figure');
  if (!slot || tables.length === 0) return [...body];
  const isHeadingOf = (node: BlockNode) => node.type === 'heading' && node.slot === slot.id;
  const isHeading = (node: BlockNode) => node.type === 'heading' && node.slot !== undefined;
  const begin = body.findIndex(isHeadingOf);
  const end = body.findIndex((node, at) => at > begin && isHeading(node));
  const at = end === -1 ? body.length : end;
  return [...body.slice(0, at), ...tables.map((node) => withoutThreads(node, newId)), ...body.slice(at)];
}

function withoutThreads<Node extends BlockNode>(place: Node, newId: IdSource): Node {
  const [fresh] = replaceIds([place], newId);
  return JSON.parse(JSON.stringify(fresh, (key, value) => (key === 'threads' ? undefined : value))) as Node;
}

/** Words and variables; notes and citations stay with the document whose words they explain. */
function plain(line: readonly Inline[]): Inline[] {
  return line.filter(({ type }) => type === 'run' || type === 'variable');
}
