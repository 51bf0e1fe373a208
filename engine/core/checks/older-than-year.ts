import type { Block } from '../blocks/block.ts';
import type { Source } from '../citations/source.ts';
import { formatDate } from '../dates.ts';
import type { BlockId } from '../richtext/model.ts';
import { findBlockDate } from './block-date.ts';
import { formatBlockName } from './block-name.ts';
import { keepFirstUses } from './block-uses.ts';
import { type CheckContext, defineCheck } from './check.ts';
import { findNamedPapers, makeDossierKey } from './known-papers.ts';
import { findReferenceDay, getYearBefore, type ReferenceDay } from './reference-day.ts';

export interface OldGround {
  title: string;
  kind: 'motion' | 'figure' | 'source';
  date: string;
  /** It is a year before the debate; otherwise before the date of the document. */
  beforeDebate: boolean;
}

/**
 * A figure, motion or plan of more than a year before the debate. A motion or plan may be old if the document shows that
 * it is still current: by a newer paper of its dossier, or by a newer ground of the same demand.
 */
export const olderThanYear = defineCheck<'older-than-year', OldGround>({
  code: 'older-than-year',
  severity: 'warning',
  run: (context) => {
    const reference = findReferenceDay(context);
    const current = findCurrentSupport(context, reference);
    return keepFirstUses(context.uses).flatMap(({ id, block, location }) => {
      if (!canBeOutdated(block)) return [];
      const date = findBlockDate(block, context.draft);
      if (date === null || date >= getYearBefore(reference)) return [];
      if (block.kind !== 'figure' && (current.blocks.has(id) || current.dossiers.has(findDossier(block) ?? ''))) {
        return [];
      }
      const values = { title: formatBlockName(block), kind: block.kind, date, beforeDebate: reference.isDebate };
      return [{ location, block: id, values }];
    });
  },
  texts: {
    nl: {
      name: 'Onderbouwing ouder dan een jaar',
      many: (count) => `${count} onderbouwingen zijn ouder dan een jaar`,
      message: ({ title, kind, date, beforeDebate }) => {
        const name = { motion: `De ${title}`, figure: `Het cijfer ‘${title}’`, source: `De bron ‘${title}’` }[kind];
        return `${name} is van ${formatDate(date, 'nl')}, meer dan een jaar vóór ${beforeDebate ? 'het debat' : 'dit document'}.`;
      },
      help: 'Kijk wat er sindsdien gebeurde: zoek in het dossier naar een latere brief of stemming, of zoek een nieuwer cijfer. Noem dat in het document, of geef een reden waarom deze onderbouwing nog telt.',
    },
    en: {
      name: 'Evidence older than a year',
      many: (count) => `${count} pieces of evidence are older than a year`,
      message: ({ title, kind, date, beforeDebate }) => {
        const name = { motion: `The ${title}`, figure: `The figure ‘${title}’`, source: `The source ‘${title}’` }[kind];
        return `${name} dates from ${formatDate(date, 'en')}, more than a year before ${beforeDebate ? 'the debate' : 'this document'}.`;
      },
      help: 'See what happened since: look in the dossier for a later letter or vote, or look for a newer figure. Mention it in the document, or give a reason why this evidence still counts.',
    },
  },
});

type Dateable = Extract<Block, { kind: OldGround['kind'] }>;

/** Figures, motions and plans. Research and reports of GRETA appear every few years, so they may be older. */
function canBeOutdated(block: Block): block is Dateable {
  return block.kind === 'figure' || block.kind === 'motion' || (block.kind === 'source' && isPlan(block.source));
}

function isPlan({ type }: Source): boolean {
  return type === 'kamerstuk' || type === 'bijlage';
}

/** The grounds of demands and the dossiers that something of less than a year ago shows to be current. */
function findCurrentSupport(
  context: CheckContext,
  reference: ReferenceDay,
): { blocks: ReadonlySet<BlockId>; dossiers: ReadonlySet<string> } {
  const isCurrent = (block: Block): boolean => {
    const date = findBlockDate(block, context.draft);
    return date !== null && date >= getYearBefore(reference);
  };
  const blocks = new Set<BlockId>();
  const dossiers = new Set<string>();
  const grounds = new Map<string, BlockId[]>();
  const supported = new Set<string>();
  for (const { block, how, location, id } of context.uses) {
    const place = how === 'ground' ? location?.node : undefined;
    if (place !== undefined) grounds.set(place, [...(grounds.get(place) ?? []), id]);
    if (!isCurrent(block)) continue;
    if (place !== undefined) supported.add(place);
    const dossier = findDossier(block);
    if (dossier !== null) dossiers.add(dossier);
  }
  for (const place of supported) for (const id of grounds.get(place) ?? []) blocks.add(id);
  return { blocks, dossiers };
}

function findDossier(block: Block): string | null {
  const paper = findNamedPapers(block).find(({ isCited }) => isCited);
  return paper ? makeDossierKey(paper.kamerstuk) : null;
}
