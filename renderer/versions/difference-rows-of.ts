import { type Change, textChange } from '../../engine/core/diff/change.ts';
import { diffWords } from '../../engine/core/diff/words.ts';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { instancesIn } from '../../engine/core/drafts/instances.ts';
import { variableDefinition } from '../../engine/core/drafts/variables.ts';
import type { InterfaceLanguage } from '../../engine/core/result.ts';
import type { NodeId } from '../../engine/core/richtext/model.ts';
import { spokenWords } from '../../engine/core/speaking-time/speaking-time.ts';
import type { ChangeEntry, DifferenceRow } from '../parts/difference.tsx';
import type { Texts } from '../texts/nl.ts';
import { homesOf, type Named, namesOf, orderOf, placeOf, printedWords, summary } from './document-places.ts';

/**
 * The differences between two drafts in the order of the later one, with what stayed the same between them as one line.
 * What was removed stands after what stood before it.
 */
export function differenceRows(
  changes: readonly Change[],
  from: Draft,
  to: Draft,
  t: Texts,
  language: InterfaceLanguage,
): DifferenceRow[] {
  const order = orderOf(from.body, to.body);
  const names = namesOf([from, to], t);
  const home = homesOf([from.body, to.body]);
  const byBlock = new Map(instancesIn(to.body).map((instance) => [instance.block, instance.id]));
  const atNode = new Map<NodeId, Change[]>();
  const ofDocument: Change[] = [];
  for (const change of changes) {
    const place = placeOf(change, home, byBlock);
    if (place === null) ofDocument.push(change);
    else atNode.set(place, [...(atNode.get(place) ?? []), change]);
  }
  const rows: DifferenceRow[] = ofDocument
    .filter((change) => change.where !== 'shortTitle' || !ofDocument.some((one) => one.where === 'title'))
    .map((change, index) => ({ type: 'change', change: fieldEntry(change, index, to, t, language) }));
  let same: Named[] = [];
  const fold = () => {
    if (same.length > 0)
      rows.push({ type: 'same', key: `same-${rows.length}`, text: t.difference.same(summary(same)) });
    same = [];
  };
  for (const id of order) {
    const name = names.get(id);
    const here = atNode.get(id);
    if (!name) continue;
    if (!here) {
      same.push(name);
      continue;
    }
    fold();
    for (const [index, change] of withPrintedWords(here, id, from, to).entries()) {
      rows.push({
        type: 'change',
        change: {
          ...nodeEntry(change, `${id}-${index}`, name, t),
          place: { node: id, moved: change.kind === 'moved' },
        },
      });
    }
  }
  fold();
  return rows;
}

function nodeEntry(change: Change, key: string, name: Named, t: Texts): ChangeEntry {
  const added = wordsOf(change, 'added');
  const removed = wordsOf(change, 'removed');
  return {
    key,
    label: name.label,
    numbered: name.numbered,
    what: t.difference.what(change.what, change.kind, added, removed, change.where),
    words: change.words,
    literal: name.literal,
    lang: name.lang,
  };
}

/** A block that came or went by its words; own text against the library's where it was adapted or put back. */
function withPrintedWords(changes: readonly Change[], id: NodeId, from: Draft, to: Draft): Change[] {
  const ownText = changes.some((change) => change.where.startsWith(`${id}.own`));
  const others = changes.filter((change) => !change.where.startsWith(`${id}.own`));
  const [before, after] = [printedWords(from, id), printedWords(to, id)];
  const text = ownText && before !== null && after !== null ? textChange(id, before, after, 'field') : null;
  return [
    ...(text ? [text] : []),
    ...others.map((change) =>
      change.what === 'blockInstance' && (change.kind === 'added' || change.kind === 'removed')
        ? {
            ...change,
            words: diffWords(
              change.kind === 'removed' ? (before ?? '') : '',
              change.kind === 'added' ? (after ?? '') : '',
            ),
          }
        : change,
    ),
  ];
}

function fieldEntry(change: Change, index: number, draft: Draft, t: Texts, language: InterfaceLanguage): ChangeEntry {
  const [field = '', name = ''] = change.where.split('.');
  const variable = field === 'variables' ? variableDefinition(name, draft.definitions, []) : undefined;
  return {
    key: `field-${index}`,
    place: { field, name: name === '' ? null : name },
    label: variable?.label[language] ?? t.difference.field(field),
    what: t.difference.what(
      change.what,
      change.kind,
      wordsOf(change, 'added'),
      wordsOf(change, 'removed'),
      change.where,
    ),
    words: change.words,
    lang: draft.language,
  };
}

function wordsOf(change: Change, kind: 'added' | 'removed'): number {
  return spokenWords(
    change.words
      .filter((part) => part.kind === kind)
      .map((part) => part.text)
      .join(' '),
  );
}
