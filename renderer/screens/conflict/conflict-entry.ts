import { canonicalJson } from '../../../engine/core/canonical-json.ts';
import { type DiffPart, diffWords } from '../../../engine/core/diff/words.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { findSnapshot } from '../../../engine/core/drafts/instances.ts';
import { type ChangePlace, getSnapshotById } from '../../../engine/core/drafts/take-part.ts';
import { findVariableDefinition } from '../../../engine/core/drafts/variables.ts';
import { omitIds } from '../../../engine/core/richtext/ids.ts';
import type { BlockId, BodyNode, NodeId } from '../../../engine/core/richtext/model.ts';
import { plainText } from '../../../engine/core/richtext/plain-text.ts';
import { formatRowTitle } from '../../writing/blocks/describe.ts';
import { formatChanges } from '../../writing/blocks/format-changes.ts';
import type { Named } from '../versions/document-places.ts';
import { type DifferenceReader, fieldWords } from '../versions/field-words.ts';
import { instanceChanges, partsOf, printedWords } from '../versions/instance-changes.ts';
import { piecesOfDocument } from '../versions/pieces-of-document.ts';
import { shownAt } from './shown-at.ts';

/** `here`: the version in this window. `folder`: the version in the file. */
export type Side = 'here' | 'folder';

/** A visible difference other than text: 'Vorm gewijzigd', from 'Volledig' to 'Eén regel'. */
export interface Fact {
  what: string;
  words: readonly DiffPart[];
}

/** One difference between the two versions. */
export interface ConflictEntry {
  type: 'conflict';
  key: string;
  /** 'Eis 5' */
  label: string;
  /** 'tekst', 'plaats' */
  what: string;
  /** Each side compared with the base version. */
  here: readonly DiffPart[];
  folder: readonly DiffPart[];
  /** Other changes of each side. */
  facts?: { [One in Side]: readonly Fact[] } | undefined;
  changedBy: Side | 'both';
  moved?: boolean | undefined;
  lang?: string | undefined;
}

/** `isSeen`: the difference is visible, or the user has to choose because both sides changed the field. */
export type PlaceEntry = ConflictEntry & { isSeen: boolean };

export interface Versions {
  /** The version from which both sides started. */
  base: Draft;
  here: Draft;
  folder: Draft;
}

/**
 * `base` null: the version from which both sides started is unknown. Every difference then counts as a change made here, so
 * that no local change is lost without a choice of the user.
 */
export function versionsOf(base: Draft | null, here: Draft, folder: Draft): Versions {
  return { base: base ?? folder, here, folder };
}

/** Describes the difference of a node: a paragraph, a heading or a placed block. */
export function nodeEntry(
  { node: id, moved }: Extract<ChangePlace, { node: NodeId }>,
  name: Named,
  names: ReadonlyMap<NodeId, Named>,
  versions: Versions,
  reader: DifferenceReader,
): PlaceEntry {
  const { base, here, folder } = versions;
  const { t } = reader;
  const words = (draft: Draft) => wordsAt(draft, id, names);
  const state = (draft: Draft) => stateAt(draft, id);
  const isOnlyMoved = moved && state(here) === state(folder);
  const byContent = sideOf(state(base), state(here), state(folder));
  const byPlace = movedBy(id, versions);
  // Taking a node from one side also takes its position.
  const changedBy = isOnlyMoved ? byPlace : !moved || byContent === byPlace ? byContent : 'both';
  const factsFrom = (from: Draft, to: Draft) => factsAt(id, from, to, words(from) === words(to), reader);
  const isBlock = [here, folder].some((draft) => nodeAt(draft, id)?.type === 'blockInstance');
  const isSameText = words(here) === words(folder);
  return {
    type: 'conflict',
    key: id,
    label: name.label,
    what: isOnlyMoved
      ? t.conflict.place
      : isSameText
        ? isBlock
          ? t.conflict.facts
          : t.conflict.look
        : t.conflict.text,
    here: diffWords(words(base), words(here)),
    folder: diffWords(words(base), words(folder)),
    facts: { here: factsFrom(base, here), folder: factsFrom(base, folder) },
    changedBy,
    ...(isOnlyMoved ? { moved } : {}),
    lang: name.lang,
    isSeen: moved || !isSameText || factsFrom(folder, here).length > 0,
  };
}

/** Describes the difference of a field of Details. */
export function fieldEntry(
  key: string,
  { field, name }: Extract<ChangePlace, { field: string }>,
  { base, here, folder }: Versions,
  reader: DifferenceReader,
): PlaceEntry {
  const { t, language } = reader;
  const variable = name === null ? undefined : findVariableDefinition(name, here.definitions, []);
  const words = (draft: Draft) => fieldWords(draft, field, name, reader);
  const state = (draft: Draft) => fieldState(draft, field, name);
  const changedBy = sideOf(state(base), state(here), state(folder));
  const isSameText = words(here) === words(folder);
  const unseen: Fact[] = isSameText ? [{ what: t.conflict.unseen, words: [] }] : [];
  return {
    type: 'conflict',
    key,
    label: variable?.label[language] ?? name ?? t.difference.field(field),
    what: t.conflict.value,
    here: diffWords(words(base), words(here)),
    folder: diffWords(words(base), words(folder)),
    facts: { here: unseen, folder: unseen },
    changedBy,
    lang: here.language,
    isSeen: !isSameText || changedBy === 'both',
  };
}

/** Describes the difference of a block copy that is cited, is a ground of a demand, or is shown at several places. */
export function blockEntry(
  key: string,
  id: BlockId,
  { base, here, folder }: Versions,
  reader: DifferenceReader,
): PlaceEntry | null {
  const { t, language } = reader;
  const [was, ours, theirs] = [base, here, folder].map((draft) => getSnapshotById(draft, id));
  if (!ours || !theirs) return null;
  const find = (block: BlockId) => findSnapshot(here, block) ?? findSnapshot(folder, block);
  const facts = (from: typeof ours, to: typeof ours): Fact[] =>
    partsOf(formatChanges(from, to, { find, t, language }), reader).map(({ name, words }) => ({ what: name, words }));
  const places = shownAt(here, id).length;
  const title = (block: typeof ours) => diffWords(formatRowTitle(was ?? block), formatRowTitle(block));
  return {
    type: 'conflict',
    key,
    label: t.blocks.kind[ours.kind],
    what: places > 1 ? t.conflict.atPlaces(places) : t.conflict.source,
    here: title(ours),
    folder: title(theirs),
    // If both sides added the block, each copy is compared with the other.
    facts: { here: facts(was ?? theirs, ours), folder: facts(was ?? ours, theirs) },
    changedBy: sideOf(blockState(base, id), blockState(here, id), blockState(folder, id)),
    lang: ours.language,
    isSeen: facts(theirs, ours).length > 0,
  };
}

/** Content of a block copy, as text to compare; '' if there is none. */
export function blockState(draft: Draft, id: BlockId): string {
  const block = getSnapshotById(draft, id);
  return block ? canonicalJson({ ...block, body: omitIds(block.body) }) : '';
}

/** Content of a field, as text to compare. */
export function fieldState(draft: Draft, field: string, name: string | null): string {
  const value = (draft as Record<string, unknown>)[field];
  if (field === 'variables' && name !== null) return canonicalJson(draft.variables[name] ?? null);
  return canonicalJson(value ?? null);
}

function sideOf(base: string, here: string, folder: string): Side | 'both' {
  if (here === base) return 'folder';
  return folder === base ? 'here' : 'both';
}

/** The side that moved a node, judged by the node before it. */
function movedBy(id: NodeId, { base, here, folder }: Versions): Side | 'both' {
  const before = (draft: Draft) => draft.body[draft.body.findIndex((node) => node.id === id) - 1]?.id ?? '';
  return sideOf(before(base), before(here), before(folder));
}

function nodeAt(draft: Draft, id: NodeId): BodyNode | undefined {
  return draft.body.find((one) => one.id === id);
}

function wordsAt(draft: Draft, id: NodeId, names: ReadonlyMap<NodeId, Named>): string {
  const node = nodeAt(draft, id);
  if (!node) return '';
  if (node.type === 'blockInstance') return printedWords(draft, node);
  return plainText(
    [node],
    piecesOfDocument(draft, draft, (target) => names.get(target)?.label),
  );
}

/** Visible differences of a node other than its text. */
function factsAt(id: NodeId, from: Draft, to: Draft, isSameText: boolean, reader: DifferenceReader): Fact[] {
  const [before, after] = [nodeAt(from, id), nodeAt(to, id)];
  if (!before || !after) return [];
  const look = (what: BodyNode['type'] | 'field'): Fact => ({
    what: reader.t.difference.what(what, 'changed', 0, 0),
    words: [],
  });
  if (before.type === 'blockInstance' && after.type === 'blockInstance')
    return instanceChanges(id, false, from, to, reader)
      .flatMap(({ what, words, text = false, parts }) => parts ?? [{ name: what, words, text }])
      .flatMap(({ name, words, text }): Fact[] => {
        if (!text) return [{ what: name, words }];
        return words.every(({ kind }) => kind === 'same') ? [look('field')] : [];
      });
  const isSame = canonicalJson(omitIds([before])) === canonicalJson(omitIds([after]));
  return isSameText && !isSame ? [look(after.type)] : [];
}

/** Content of a node and of the block copy that it shows, as text to compare. */
function stateAt(draft: Draft, id: NodeId): string {
  const node = nodeAt(draft, id);
  if (!node) return '';
  const block = node.type === 'blockInstance' ? findSnapshot(draft, node.block) : undefined;
  return `${canonicalJson(node)} ${block ? blockState(draft, block.id) : ''}`;
}
