import { canonicalJson } from '../../engine/core/canonical-json.ts';
import { diffDrafts } from '../../engine/core/diff/diff-drafts.ts';
import { type DiffPart, diffWords } from '../../engine/core/diff/words.ts';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { instancesIn, snapshotOf } from '../../engine/core/drafts/instances.ts';
import { variableDefinition } from '../../engine/core/drafts/variables.ts';
import type { NodeId } from '../../engine/core/richtext/model.ts';
import { inlineText, plainText } from '../../engine/core/richtext/plain-text.ts';
import type { Texts } from '../texts/nl.ts';
import { homesOf, type Named, namesOf, orderOf, placeOf, printedWords, summary } from '../versions/document-places.ts';
import { type DifferenceReader, fieldWords } from '../versions/field-words.ts';
import { type ChangePlace, takePart } from '../versions/take-part.ts';

export type Side = 'here' | 'folder';
export type Choices = { readonly [key: string]: Side | undefined };

/** One place where the two versions differ. */
export interface ConflictEntry {
  type: 'conflict';
  key: string;
  /** 'Eis 5' */
  label: string;
  /** 'tekst', 'plaats' */
  what: string;
  /** Each side against what both began from. */
  here: readonly DiffPart[];
  folder: readonly DiffPart[];
  /** Which side changed it. */
  changedBy: Side | 'both';
  moved?: boolean | undefined;
  lang?: string | undefined;
}

export type ConflictRow = ConflictEntry | { type: 'same'; key: string; text: string };

export interface Merge {
  rows: readonly ConflictRow[];
  /** What only one side changed is chosen from the start. */
  chosen: Choices;
  /** The document with what was chosen; what is not chosen stays as it is here. */
  merged: (choices: Choices) => Draft;
}

interface Versions {
  /** What both began from. */
  base: Draft;
  here: Draft;
  folder: Draft;
}

/** Two versions of a document beside each other: where they differ, who changed what, and what comes of a choice. */
export function mergeOf(versions: Versions, reader: DifferenceReader): Merge {
  const { t } = reader;
  const { here, folder } = versions;
  const places = changedPlaces(versions);
  const byNode = new Map(places.flatMap((place) => ('node' in place ? [[place.node, place] as const] : [])));
  const names = namesOf([versions.base, folder, here], t);
  const rows: ConflictRow[] = [];
  const placeByKey = new Map<string, ChangePlace>();
  for (const place of places) {
    if ('node' in place) continue;
    const key = `field-${place.field}-${place.name ?? ''}`;
    placeByKey.set(key, place);
    rows.push(fieldRow(key, place, versions, reader));
  }
  let same: Named[] = [];
  const fold = () => {
    if (same.length > 0)
      rows.push({ type: 'same', key: `same-${rows.length}`, text: t.difference.same(summary(same)) });
    same = [];
  };
  for (const id of orderOf(folder.body, here.body)) {
    const name = names.get(id);
    if (!name) continue;
    const place = byNode.get(id);
    if (!place) {
      same.push(name);
      continue;
    }
    fold();
    placeByKey.set(id, place);
    rows.push(nodeRow(id, place.moved, name, versions, t));
  }
  fold();
  const chosen = Object.fromEntries(
    rows.flatMap((row) => (row.type === 'conflict' && row.changedBy !== 'both' ? [[row.key, row.changedBy]] : [])),
  );
  return {
    rows,
    chosen,
    merged: (choices) =>
      [...placeByKey].reduce(
        (draft, [key, place]) => (choices[key] === 'folder' ? takePart(place, folder, draft) : draft),
        here,
      ),
  };
}

/** Places that differ between the two versions, whoever changed them. */
function changedPlaces({ here, folder }: Versions): ChangePlace[] {
  const homes = homesOf([folder.body, here.body]);
  const byBlock = new Map(
    [...instancesIn(folder.body), ...instancesIn(here.body)].map((instance) => [instance.block, instance.id]),
  );
  const places = new Map<string, ChangePlace>();
  for (const change of diffDrafts(folder, here)) {
    const node = placeOf(change, homes, byBlock);
    if (node !== null) {
      const before = places.get(node);
      const moved = change.kind === 'moved' || (before !== undefined && 'node' in before && before.moved);
      places.set(node, { node, moved });
      continue;
    }
    const [field = '', name = null] = change.where.split('.');
    // Pictures go with the figures that show them.
    if (field === 'blocks' || field === 'images' || (field === 'shortTitle' && places.has('title.'))) continue;
    const isPart = field === 'variables';
    places.set(`${field}.${isPart ? (name ?? '') : ''}`, { field, name: isPart ? name : null });
  }
  return [...places.values()];
}

function nodeRow(id: NodeId, moved: boolean, name: Named, { base, here, folder }: Versions, t: Texts): ConflictEntry {
  const words = (draft: Draft) => wordsAt(draft, id);
  const state = (draft: Draft) => stateAt(draft, id);
  const isMoved = moved && words(here) === words(folder);
  return {
    type: 'conflict',
    key: id,
    label: name.label,
    what: isMoved ? t.conflict.place : t.conflict.text,
    here: diffWords(words(base), words(here)),
    folder: diffWords(words(base), words(folder)),
    changedBy: isMoved ? movedBy(id, { base, here, folder }) : sideOf(state(base), state(here), state(folder)),
    ...(isMoved ? { moved } : {}),
    lang: name.lang,
  };
}

function fieldRow(
  key: string,
  { field, name }: Extract<ChangePlace, { field: string }>,
  { base, here, folder }: Versions,
  reader: DifferenceReader,
): ConflictEntry {
  const { t, language } = reader;
  const variable = name === null ? undefined : variableDefinition(name, here.definitions, []);
  const words = (draft: Draft) => fieldWords(draft, field, name, reader);
  const text = (draft: Draft) => fieldText(draft, field, name);
  return {
    type: 'conflict',
    key,
    label: variable?.label[language] ?? name ?? t.difference.field(field),
    what: t.conflict.value,
    here: diffWords(words(base), words(here)),
    folder: diffWords(words(base), words(folder)),
    changedBy: sideOf(text(base), text(here), text(folder)),
    lang: here.language,
  };
}

function sideOf(base: string, here: string, folder: string): Side | 'both' {
  if (here === base) return 'folder';
  return folder === base ? 'here' : 'both';
}

/** By what stands before it. */
function movedBy(id: NodeId, { base, here, folder }: Versions): Side | 'both' {
  const before = (draft: Draft) => draft.body[draft.body.findIndex((node) => node.id === id) - 1]?.id ?? '';
  return sideOf(before(base), before(here), before(folder));
}

function wordsAt(draft: Draft, id: NodeId): string {
  const node = draft.body.find((one) => one.id === id);
  if (!node) return '';
  return node.type === 'blockInstance' ? (printedWords(draft, id) ?? '') : plainText([node]);
}

/** All that a node is, with the copy of the block that it shows. */
function stateAt(draft: Draft, id: NodeId): string {
  const node = draft.body.find((one) => one.id === id);
  if (!node) return '';
  const block = node.type === 'blockInstance' ? (snapshotOf(draft, node.block)?.revision ?? '') : '';
  return `${canonicalJson(node)} ${block}`;
}

function fieldText(draft: Draft, field: string, name: string | null): string {
  if (field === 'title' || field === 'subtitle') return inlineText(draft[field]);
  const value = (draft as Record<string, unknown>)[field];
  if (field === 'variables' && name !== null) return draft.variables[name]?.value ?? '';
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : canonicalJson(value);
}
