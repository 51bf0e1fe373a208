import { computeLabels } from '../../../engine/core/compose/labels.ts';
import { getDocumentTexts } from '../../../engine/core/compose/texts/texts-in.ts';
import type { Change } from '../../../engine/core/diff/change.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { placeBlock } from '../../../engine/core/drafts/instances.ts';
import type { BlockId, BodyNode, NodeId } from '../../../engine/core/richtext/model.ts';
import { walk } from '../../../engine/core/richtext/walk.ts';
import type { Texts } from '../../ui/texts/texts.ts';

/** Name of a part of a document, for the margin. */
export interface Named {
  label: string;
  /** Kind of the part, to summarise unchanged parts: 'eis 1', 'kop', 'alinea'. */
  thing: 'demand' | 'question' | 'block' | 'heading' | 'text';
  number: number | null;
  numbered: boolean;
  literal: boolean;
  lang: string;
}

/** Ids of the outermost nodes, in the order of the later body. A removed node follows the node that was before it. */
export function orderOf(from: readonly BodyNode[], to: readonly BodyNode[]): NodeId[] {
  const order = to.map((node) => node.id);
  const later = new Set(order);
  let before: NodeId | null = null;
  for (const node of from) {
    if (!later.has(node.id)) order.splice(before === null ? 0 : order.indexOf(before) + 1, 0, node.id);
    before = node.id;
  }
  return order;
}

/** Maps each node to the outermost node that contains it. */
export function homesOf(bodies: readonly (readonly BodyNode[])[]): Map<NodeId, NodeId> {
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

/** The outermost node that a change concerns; null for a change of the whole document. */
export function placeOf(
  change: Change,
  home: ReadonlyMap<NodeId, NodeId>,
  byBlock: ReadonlyMap<string, NodeId>,
  drafts: readonly Draft[],
): NodeId | null {
  const block = changedBlock(change, drafts);
  if (block !== null) return byBlock.get(block) ?? null;
  const [node = ''] = change.where.split('.');
  return home.get(node) ?? null;
}

/** The block whose copy changed. Its id may contain dots, as the path after it does, so the longest matching id is taken. */
export function changedBlock({ where }: Change, drafts: readonly Draft[]): BlockId | null {
  if (!where.startsWith('blocks.')) return null;
  const rest = where.slice('blocks.'.length);
  const ids = drafts.flatMap((draft) => Object.keys(draft.blocks));
  const named = ids.filter((id) => rest === id || rest.startsWith(`${id}.`));
  return named.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Names each outermost node by its printed number ('Eis 1'), or else by its kind. */
export function namesOf(drafts: readonly Draft[], t: Texts): Map<NodeId, Named> {
  const names = new Map<NodeId, Named>();
  for (const draft of drafts) {
    const numbers = computeLabels(draft, { audience: null, quotes: false, headings: false, isAside: () => false });
    const printed = getDocumentTexts(draft.language, draft.pointName ?? undefined).label;
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
        const kind = placeBlock(draft, node)?.block.kind ?? 'passage';
        const literal = kind === 'motion' || kind === 'quote' || kind === 'question';
        const number = kind === 'demand' || kind === 'question' ? numbers[kind].get(node.id) : undefined;
        if ((kind === 'demand' || kind === 'question') && number !== undefined) {
          const label = `${printed[kind]} ${number}`;
          names.set(node.id, { label, thing: kind, number, numbered: kind === 'demand', literal, lang });
        } else {
          names.set(node.id, { ...text, label: t.blocks.kind[kind], thing: 'block', literal });
        }
      }
    }
  }
  return names;
}

/** Summarises unchanged parts for one line. */
export function summary(same: readonly Named[]) {
  const numbers = (thing: Named['thing']) => same.flatMap((one) => (one.thing === thing ? (one.number ?? []) : []));
  return {
    demands: numbers('demand'),
    questions: numbers('question'),
    blocks: same.filter((one) => one.thing === 'block').length,
    texts: same.filter((one) => one.thing === 'text' || one.thing === 'heading').length,
  };
}
