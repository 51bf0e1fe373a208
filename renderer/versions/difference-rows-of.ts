import { type Change, textChange } from '../../engine/core/diff/change.ts';
import { diffWords } from '../../engine/core/diff/words.ts';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { instancesIn, placedBlock } from '../../engine/core/drafts/instances.ts';
import { variableDefinition } from '../../engine/core/drafts/variables.ts';
import type { InterfaceLanguage } from '../../engine/core/result.ts';
import type { BlockNode, NodeId } from '../../engine/core/richtext/model.ts';
import { plainText } from '../../engine/core/richtext/plain-text.ts';
import { walk } from '../../engine/core/richtext/walk.ts';
import { spokenWords } from '../../engine/core/speaking-time/speaking-time.ts';
import type { ChangeEntry, DifferenceRow } from '../parts/difference.tsx';
import type { Texts } from '../texts/nl.ts';

/** What a part of a document is called in its margin. */
interface Named {
  label: string;
  /** In a list of what stayed the same: 'eis 1', 'kop', 'alinea'. */
  thing: 'demand' | 'question' | 'block' | 'heading' | 'text';
  number: number | null;
  numbered: boolean;
  literal: boolean;
  lang: string;
}

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
      rows.push({ type: 'change', change: nodeEntry(change, `${id}-${index}`, name, t) });
    }
  }
  fold();
  return rows;
}

/** The outermost nodes of the later body; one that went follows the one that it followed. */
function orderOf(from: readonly BlockNode[], to: readonly BlockNode[]): NodeId[] {
  const order = to.map((node) => node.id);
  const later = new Set(order);
  let before: NodeId | null = null;
  for (const node of from) {
    if (!later.has(node.id)) order.splice(before === null ? 0 : order.indexOf(before) + 1, 0, node.id);
    before = node.id;
  }
  return order;
}

/** Each node by the outermost node that it stands in. */
function homesOf(bodies: readonly (readonly BlockNode[])[]): Map<NodeId, NodeId> {
  const homes = new Map<NodeId, NodeId>();
  for (const body of bodies) {
    for (const outer of body) {
      walk([outer], (node) => {
        if ('id' in node) homes.set(node.id, outer.id);
      });
    }
  }
  return homes;
}

function placeOf(
  change: Change,
  home: ReadonlyMap<NodeId, NodeId>,
  byBlock: ReadonlyMap<string, NodeId>,
): NodeId | null {
  if (change.where.startsWith('blocks.')) {
    const [, block = ''] = change.where.split('.');
    return byBlock.get(block) ?? null;
  }
  const [node = ''] = change.where.split('.');
  return home.get(node) ?? null;
}

function namesOf(drafts: readonly Draft[], t: Texts): Map<NodeId, Named> {
  const names = new Map<NodeId, Named>();
  for (const draft of drafts) {
    const count = { demand: 0, question: 0 };
    for (const node of draft.body) {
      const lang = node.lang ?? draft.language;
      const text: Named = {
        label: t.difference.text,
        thing: 'text',
        number: null,
        numbered: false,
        literal: false,
        lang,
      };
      if (node.type === 'heading') names.set(node.id, { ...text, label: t.difference.heading, thing: 'heading' });
      else if (node.type !== 'blockInstance') names.set(node.id, text);
      else {
        const kind = placedBlock(draft, node)?.block.kind ?? 'passage';
        const literal = kind === 'motion' || kind === 'quote' || kind === 'question';
        if (kind === 'demand' || kind === 'question') {
          count[kind] += 1;
          const label = `${t.blocks.kind[kind]} ${count[kind]}`;
          names.set(node.id, { label, thing: kind, number: count[kind], numbered: kind === 'demand', literal, lang });
        } else {
          names.set(node.id, { ...text, label: t.blocks.kind[kind], thing: 'block', literal });
        }
      }
    }
  }
  return names;
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

function printedWords(draft: Draft, id: NodeId): string | null {
  const instance = instancesIn(draft.body).find((node) => node.id === id);
  const placed = instance && placedBlock(draft, instance);
  if (!placed) return null;
  const text = plainText(placed.body);
  return text === '' ? placed.title : text;
}

function fieldEntry(change: Change, index: number, draft: Draft, t: Texts, language: InterfaceLanguage): ChangeEntry {
  const [field = '', name = ''] = change.where.split('.');
  const variable = field === 'variables' ? variableDefinition(name, draft.definitions, []) : undefined;
  return {
    key: `field-${index}`,
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

function summary(same: readonly Named[]) {
  const numbers = (thing: Named['thing']) => same.flatMap((one) => (one.thing === thing ? (one.number ?? []) : []));
  return {
    demands: numbers('demand'),
    questions: numbers('question'),
    blocks: same.filter((one) => one.thing === 'block').length,
    texts: same.filter((one) => one.thing === 'text' || one.thing === 'heading').length,
  };
}
