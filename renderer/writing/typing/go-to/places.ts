import { capitalize } from '../../../../engine/core/capitalize.ts';
import type { LayoutFacts } from '../../../../engine/core/publication/publication.ts';
import type { NodeId } from '../../../../engine/core/richtext/model.ts';
import { matchesWords } from '../menu/match.ts';
import type { Target } from '../menu/targets.ts';

export interface GoToPlace {
  key: string;
  node: NodeId;
  title: string;
  /** The page number, from 1; null if unknown, and for an entry that is a page. */
  page: number | null;
}

interface PlaceSources {
  targets: readonly Target[];
  /** The last layout; null before the first one. */
  layout: LayoutFacts | null;
  /** Ids of the top-level nodes, in order. */
  order: readonly NodeId[];
}

const MAX_PLACES = 40;

/** The entries for the typed text. A number finds a page first; text finds demands, headings, tables and pictures. */
export function findPlaces(
  typed: string,
  { targets, layout, order }: PlaceSources,
  page: (n: number) => string,
): GoToPlace[] {
  const number = /^\s*\d+\s*$/.test(typed) ? Number(typed) : null;
  const pages = number === null || layout === null || number < 1 || number > layout.pages ? [] : [number];
  const onPages = pages.flatMap((n) => {
    const node = order.find((id) => (layout?.pageOf[id] ?? 0) >= n) ?? order.at(-1);
    return node === undefined ? [] : [{ key: `page-${n}`, node, title: page(n), page: null }];
  });
  const named = targets
    .map((target) => ({
      target,
      title: [capitalize(target.label ?? ''), target.title].filter((part) => part).join(' · '),
    }))
    .filter(({ title }) => matchesWords(title, typed))
    .map(({ target, title }) => ({
      key: target.id,
      node: target.id,
      title,
      page: layout?.pageOf[target.id] ?? null,
    }));
  return [...onPages, ...named].slice(0, MAX_PLACES);
}
