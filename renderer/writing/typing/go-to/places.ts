import { capital } from '../../../../engine/core/compose/pieces.ts';
import type { LayoutFacts } from '../../../../engine/core/publication/publication.ts';
import type { NodeId } from '../../../../engine/core/richtext/model.ts';
import { matchesWords } from '../menu/match.ts';
import type { Target } from '../menu/targets.ts';

export interface GoToPlace {
  key: string;
  node: NodeId;
  title: string;
  /** From 1; null where it is not known yet, and for a page itself. */
  page: number | null;
}

interface Known {
  targets: readonly Target[];
  /** What the typesetter measured last; null before that. */
  layout: LayoutFacts | null;
  /** The places of the document at the outermost level, in order. */
  order: readonly NodeId[];
}

const MOST = 40;

/** What can be gone to: a number is a page first; words find demands, headings, tables, pictures. */
export function placesFor(typed: string, { targets, layout, order }: Known, page: (n: number) => string): GoToPlace[] {
  const number = /^\s*\d+\s*$/.test(typed) ? Number(typed) : null;
  const pages = number === null || layout === null || number < 1 || number > layout.pages ? [] : [number];
  const onPages = pages.flatMap((n) => {
    const node = order.find((id) => (layout?.pageOf[id] ?? 0) >= n) ?? order.at(-1);
    return node === undefined ? [] : [{ key: `page-${n}`, node, title: page(n), page: null }];
  });
  const named = targets
    .map((target) => ({
      target,
      title: [capital(target.label ?? ''), target.title].filter((part) => part).join(' · '),
    }))
    .filter(({ title }) => matchesWords(title, typed))
    .map(({ target, title }) => ({
      key: target.id,
      node: target.id,
      title,
      page: layout?.pageOf[target.id] ?? null,
    }));
  return [...onPages, ...named].slice(0, MOST);
}
