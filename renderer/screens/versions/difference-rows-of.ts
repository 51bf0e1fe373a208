import type { Change } from '../../../engine/core/diff/change.ts';
import { diffDrafts } from '../../../engine/core/diff/diff-drafts.ts';
import { diffWords } from '../../../engine/core/diff/words.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { findInstances, findSnapshot } from '../../../engine/core/drafts/instances.ts';
import { getSnapshotById } from '../../../engine/core/drafts/take-part.ts';
import { findVariableDefinition } from '../../../engine/core/drafts/variables.ts';
import type { InterfaceLanguage } from '../../../engine/core/result.ts';
import type { BlockId, BodyNode, NodeId } from '../../../engine/core/richtext/model.ts';
import { plainText } from '../../../engine/core/richtext/plain-text.ts';
import type { ChangeEntry, DifferenceRow } from '../../ui/difference/difference.tsx';
import { formatRowTitle } from '../../writing/blocks/describe.ts';
import { formatChanges } from '../../writing/blocks/format-changes.ts';
import { countedWords } from './counted-words.ts';
import { changedBlock, homesOf, type Named, namesOf, orderOf, placeOf, summary } from './document-places.ts';
import { type DifferenceReader, fieldWords, TEXT_FIELDS } from './field-words.ts';
import { instanceChanges, partsOf, type SaidChange, saidAtOnce } from './instance-changes.ts';
import { piecesOfDocument } from './pieces-of-document.ts';

/**
 * Rows for the differences between two drafts, in the order of the later draft. One row summarises the unchanged parts
 * between two differences. A removed part follows the part that was before it.
 */
export function differenceRows(from: Draft, to: Draft, reader: DifferenceReader): DifferenceRow[] {
  const { t, language } = reader;
  const names = namesOf([from, to], t);
  const say = piecesOfDocument(to, from, (id) => targetWords(id, [to, from], names));
  const home = homesOf([from.body, to.body]);
  const byBlock = new Map(
    [...findInstances(from.body), ...findInstances(to.body)].map((instance) => [instance.block, instance.id]),
  );
  const atNode = new Map<NodeId, Change[]>();
  const ofDocument: Change[] = [];
  for (const change of diffDrafts(from, to, say)) {
    const place = placeOf(change, home, byBlock, [from, to]);
    if (place === null) ofDocument.push(change);
    else atNode.set(place, [...(atNode.get(place) ?? []), change]);
  }
  const rows: DifferenceRow[] = [
    ...fieldEntries(ofDocument, from, to, reader),
    ...looseBlockEntries(ofDocument, from, to, reader),
  ].map((change) => ({ type: 'change', change }));
  let same: Named[] = [];
  const fold = () => {
    if (same.length > 0)
      rows.push({ type: 'same', key: `same-${rows.length}`, text: t.difference.same(summary(same)) });
    same = [];
  };
  for (const id of orderOf(from.body, to.body)) {
    const name = names.get(id);
    if (!name) continue;
    const here = saidAt(id, atNode.get(id) ?? [], from, to, reader);
    if (here.length === 0) {
      same.push(name);
      continue;
    }
    fold();
    const moved = atNode.get(id)?.some((change) => change.kind === 'moved') ?? false;
    for (const [index, change] of here.entries())
      rows.push({
        type: 'change',
        change: { ...nodeEntry(change, `${id}-${index}`, name, language), place: { node: id, moved } },
      });
  }
  fold();
  return rows;
}

/** Describes the changes of an outermost node; empty if no change is visible. */
function saidAt(
  id: NodeId,
  changes: readonly Change[],
  from: Draft,
  to: Draft,
  reader: DifferenceReader,
): SaidChange[] {
  if (changes.length === 0) return [];
  const isBlock = [...from.body, ...to.body].some((node) => node.id === id && node.type === 'blockInstance');
  const moved = changes.some((change) => change.kind === 'moved');
  if (isBlock) return instanceChanges(id, moved, from, to, reader);
  return changes.map(({ what, kind, words }) => ({
    what: reader.t.difference.what(what, kind, ...countedWords(words)),
    words,
    text: true,
  }));
}

function nodeEntry(change: SaidChange, key: string, name: Named, language: InterfaceLanguage): ChangeEntry {
  return {
    key,
    label: name.label,
    numbered: name.numbered,
    what: change.what,
    words: change.words,
    parts: change.parts?.map(({ name: part, words, text }) => ({
      name: part,
      words,
      literal: name.literal && text,
      lang: text ? name.lang : language,
    })),
    literal: name.literal && change.text === true,
    lang: change.text ? name.lang : language,
  };
}

/** Describes each changed field of the document once. */
function fieldEntries(changes: readonly Change[], from: Draft, to: Draft, reader: DifferenceReader): ChangeEntry[] {
  const { t, language } = reader;
  const fields = new Map<string, { field: string; name: string | null }>();
  for (const { where } of changes) {
    const [field = '', name = null] = where.split('.');
    if (field === 'blocks') continue;
    const part = field === 'variables' ? name : null;
    fields.set(`${field}.${part ?? ''}`, { field, name: part });
  }
  // Shows a title and its short form as one difference.
  if (fields.has('title.')) fields.delete('shortTitle.');
  return [...fields.values()].flatMap((place): ChangeEntry[] => {
    const { field, name } = place;
    const [before, after] = [from, to].map((draft) => fieldWords(draft, field, name, reader)) as [string, string];
    if (before === after) return [];
    const variable =
      name === null ? undefined : findVariableDefinition(name, [...to.definitions, ...from.definitions], []);
    const kind = before === '' ? 'added' : after === '' ? 'removed' : 'changed';
    const words = diffWords(before, after);
    return [
      {
        key: `field-${field}-${name ?? ''}`,
        place,
        label: variable?.label[language] ?? name ?? t.difference.field(field),
        what: TEXT_FIELDS.includes(field)
          ? t.difference.what('field', kind, ...countedWords(words))
          : t.difference.value[kind],
        words,
        lang: TEXT_FIELDS.includes(field) || field === 'variables' ? to.language : language,
      },
    ];
  });
}

/** Describes changed copies of blocks that are not placed in the text, but are cited or are a ground of a demand. */
function looseBlockEntries(
  changes: readonly Change[],
  from: Draft,
  to: Draft,
  reader: DifferenceReader,
): ChangeEntry[] {
  const { t, language } = reader;
  const ids = new Set(changes.flatMap((change) => changedBlock(change, [from, to]) ?? []));
  return [...ids].flatMap((id): ChangeEntry[] => {
    const [was, is] = [getSnapshotById(from, id), getSnapshotById(to, id)];
    if (!was || !is) return [];
    const find = (block: BlockId) => findSnapshot(to, block) ?? findSnapshot(from, block);
    const parts = partsOf(formatChanges(was, is, { find, t, language }), reader);
    if (parts.length === 0) return [];
    const change = saidAtOnce(parts, (names) => t.difference.updatedSource(formatRowTitle(is), names));
    return [
      {
        key: `block-${id}`,
        label: t.blocks.kind[is.kind],
        what: change.what,
        words: change.words,
        parts: change.parts,
        place: { block: id },
      },
    ];
  });
}

/** Text for the target of a reference: 'Eis 1', or the text of the heading. */
function targetWords(id: NodeId, drafts: readonly Draft[], names: ReadonlyMap<NodeId, Named>): string | undefined {
  const node = drafts.flatMap(({ body }): BodyNode[] => body).find((one) => one.id === id);
  return node?.type === 'heading' ? plainText([node]) : names.get(id)?.label;
}
