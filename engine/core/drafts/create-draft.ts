import type { FindBlock } from '../blocks/find-block.ts';
import { parseDate } from '../dates.ts';
import { findCoreMessage } from '../document-types/core-message.ts';
import type { DocumentType, Slot, StartParagraph } from '../document-types/document-type.ts';
import type { Debate } from '../records/debate.ts';
import { done, type ProblemOf, type Result, refused } from '../result.ts';
import { type IdSource, replaceIds } from '../richtext/ids.ts';
import type { BlockForm, BlockId, BlockInstance, BodyNode, Inline, LanguageTag } from '../richtext/model.ts';
import { chooseDefaultExcerpt } from './default-excerpt.ts';
import { DRAFT_FORMAT, DRAFT_VERSION, type Draft, type DraftContent } from './draft.ts';
import { collectSnapshots } from './snapshots.ts';
import { STANDARD_VARIABLES, type VariableDefinition } from './variables.ts';
import { variablesOfDebate } from './variables-of-debate.ts';

export interface NewDraftInput {
  documentType: DocumentType;
  /** Finds a library block by its id or an alias. */
  find: FindBlock;
  /** In document order; a block without a form gets that of the document type. */
  blocks: readonly { id: BlockId; form?: BlockForm }[];
  /**
   * Name → value. A name is that of a variable (`debateDate`), its Dutch or English label ('Datum van het debat', also
   * as `datum-van-het-debat`) or its placeholder ('datum debat'); or `title`, `subtitle`, `shortTitle` ('titel',
   * 'ondertitel', 'korte titel'). A date is '21 december 2023', '21-12-2023' or `2023-12-21`; an empty value leaves the
   * field empty. Line breaks and control characters become spaces. Of two names for one field the last counts.
   */
  set: Readonly<Record<string, string>>;
  /** The debate that the document is for. It fills variables that `set` leaves out, and its papers become the agenda. */
  debate?: Debate | null;
  newId: IdSource;
  /** ISO 8601 with time zone. */
  now: string;
  language?: LanguageTag;
  houseStyle?: string | null;
}

export interface NewDraftProblems {
  /** The library has no block with this id. */
  'block-unknown': { id: string };
  /** `known`: the names that this document type accepts. */
  'variable-unknown': { name: string; known: string[] };
  'variable-not-a-date': { name: string; value: string };
}
export type NewDraftProblem = ProblemOf<NewDraftProblems>;

/**
 * Creates a draft: the subtitle and section headings of the document type, each block in the first section that takes
 * its kind (or at the end of the last section), an empty paragraph in empty sections, and a snapshot of every block
 * that it uses. The checks report grounds that the library lacks.
 */
export function createDraft(input: NewDraftInput): Result<Draft, NewDraftProblem> {
  const { documentType, find, newId, debate = null } = input;
  const ofDebate = debate === null ? {} : variablesOfDebate(debate, documentType);
  const values = parseValues({ ...ofDebate, ...input.set }, documentType);
  if (!values.ok) return values;
  const missing = input.blocks.find(({ id }) => !find(id));
  if (missing) return refused({ code: 'block-unknown', values: { id: missing.id } });

  const id = newId();
  const body = buildBody(input);
  const { title, subtitle, shortTitle, variables } = values.value;
  return done({
    format: DRAFT_FORMAT,
    version: DRAFT_VERSION,
    id,
    documentType: documentType.id,
    houseStyle: input.houseStyle ?? null,
    language: input.language ?? 'nl',
    created: input.now,
    modified: input.now,
    title: makeInline(title),
    shortTitle: shortTitle ?? null,
    subtitle: subtitle === undefined ? copyInline(documentType.subtitle, newId) : makeInline(subtitle),
    stamp: documentType.stamp,
    pointName: documentType.pointName,
    evidenceAnnex: false,
    keywords: [],
    variables,
    definitions: [],
    agenda: debate?.papers ?? [],
    body,
    blocks: collectSnapshots(body, find, newId).blocks,
    images: {},
    threads: [],
    audiences: [],
    silenced: [],
    overruled: [],
  });
}

/** Creates a draft with this content, new ids and the library's blocks; refused where the library lacks one of them. */
export function createDraftFromContent(
  content: DraftContent,
  input: Pick<NewDraftInput, 'documentType' | 'find' | 'newId' | 'now'>,
): Result<Draft, NewDraftProblem> {
  const { find, newId } = input;
  const made = createDraft({ ...input, blocks: [], set: {} });
  if (!made.ok) return made;
  const body = replaceIds(content.body, newId).map((node): BodyNode => {
    const block = node.type === 'blockInstance' ? find(node.block) : undefined;
    return block ? ({ ...node, block: block.id, revision: block.revision } as BlockInstance) : node;
  });
  const { blocks, missing } = collectSnapshots([...content.title, ...content.subtitle, ...body], find, newId);
  const [absent] = missing;
  if (absent !== undefined) return refused({ code: 'block-unknown', values: { id: absent } });
  return done({ ...made.value, ...content, body, blocks });
}

function buildBody({ documentType, find, blocks, newId }: NewDraftInput): BodyNode[] {
  const { slots } = documentType;
  const last = slots.filter((slot) => slot.as === 'section').at(-1) ?? slots.at(-1);
  const contents = new Map<Slot | undefined, BlockInstance[]>();
  for (const { id, form } of blocks) {
    const block = find(id);
    if (!block) continue;
    const slot = slots.find((candidate) => candidate.takes.includes(block.kind)) ?? last;
    const instance: BlockInstance = {
      type: 'blockInstance',
      id: newId(),
      block: block.id,
      revision: block.revision,
      form: form ?? documentType.forms[block.kind],
      ...chooseDefaultExcerpt(block),
    };
    contents.set(slot, [...(contents.get(slot) ?? []), instance]);
  }
  const body: BodyNode[] = [];
  for (const slot of slots) {
    if (slot.heading)
      body.push({ type: 'heading', id: newId(), level: 1, content: copyInline(slot.heading, newId), slot: slot.id });
    const instances = contents.get(slot) ?? [];
    for (const start of slot.start) body.push(createStart(start, newId));
    body.push(...instances);
    if (slot.start.length > 0 || instances.length > 0) continue;
    const role = slot === findCoreMessage(slots) ? ({ role: 'lead' } as const) : {};
    body.push({ type: 'paragraph', id: newId(), ...role, content: [] });
  }
  body.push(...(contents.get(undefined) ?? []));
  return body;
}

function createStart({ role, heading, content: given }: StartParagraph, newId: IdSource): BodyNode {
  const id = newId();
  const content = copyInline(given, newId);
  if (heading) return { type: 'heading', id, level: heading, content };
  return { type: 'paragraph', id, ...(role ? { role } : {}), content };
}

/** Copies inline content of a document type with new ids for its citations and notes. */
function copyInline(content: readonly Inline[], newId: IdSource): Inline[] {
  return content.map((node) => {
    if (node.type === 'citation') return { ...node, id: newId() };
    if (node.type !== 'footnote') return clone(node);
    const paragraphs = node.content.map((one) => ({ ...one, id: newId(), content: copyInline(one.content, newId) }));
    return { ...node, id: newId(), content: paragraphs };
  });
}

function clone(node: Inline): Inline {
  return JSON.parse(JSON.stringify(node)) as Inline;
}

function makeInline(text: string | undefined): Inline[] {
  return text ? [{ type: 'run', text }] : [];
}

/** Texts of the draft that are no variables, with the names that a user may type. */
const TEXTS = {
  title: ['title', 'titel'],
  subtitle: ['subtitle', 'ondertitel'],
  shortTitle: ['shortTitle', 'short title', 'korte titel'],
} as const;
type TextName = keyof typeof TEXTS;

interface ParsedValues {
  title?: string;
  subtitle?: string;
  shortTitle?: string;
  variables: Draft['variables'];
}

function parseValues(set: NewDraftInput['set'], type: DocumentType): Result<ParsedValues, NewDraftProblem> {
  const definitions = [...type.variables, ...STANDARD_VARIABLES.filter((one) => !defines(type.variables, one.name))];
  const values: ParsedValues = { variables: {} };
  for (const [name, given] of Object.entries(set)) {
    const definition = findDefinition(name, definitions);
    const text = definition ? undefined : findTextName(name);
    const target = definition?.name ?? text;
    if (target === undefined) {
      const known = [...new Set([...Object.keys(TEXTS), ...type.uses, ...definitions.map((one) => one.name)])];
      return refused({ code: 'variable-unknown', values: { name, known } });
    }
    const value = toOneLine(given);
    if (text) values[text] = value;
    if (!definition) continue;
    const stored = value === '' ? null : definition.type === 'date' ? parseDate(value) : value;
    if (value !== '' && stored === null) return refused({ code: 'variable-not-a-date', values: { name, value } });
    values.variables[definition.name] = { value: stored };
  }
  return done(values);
}

function toOneLine(value: string): string {
  return value.replace(/[\u0000-\u001F\u007F\u2028\u2029]+/g, ' ').trim();
}

function defines(definitions: readonly VariableDefinition[], name: string): boolean {
  return definitions.some((definition) => definition.name === name);
}

/** Finds a definition by name, then by label, then by placeholder. */
function findDefinition(name: string, definitions: readonly VariableDefinition[]): VariableDefinition | undefined {
  const exact = definitions.find((definition) => definition.name === name);
  if (exact) return exact;
  const typed = foldName(name);
  for (const namesOf of [
    (one: VariableDefinition) => [one.name],
    (one: VariableDefinition) => [one.label.nl, one.label.en],
    (one: VariableDefinition) => [one.placeholder.nl, one.placeholder.en],
  ]) {
    const found = definitions.find((definition) => namesOf(definition).some((known) => foldName(known) === typed));
    if (found) return found;
  }
  return undefined;
}

function findTextName(name: string): TextName | undefined {
  return (Object.keys(TEXTS) as TextName[]).find((text) =>
    TEXTS[text].some((known) => foldName(known) === foldName(name)),
  );
}

/** Reduces a name to letters and digits, without case and accents. */
function foldName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
}
