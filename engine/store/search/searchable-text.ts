import type { Block } from '../../core/blocks/block.ts';
import { findMotionRequest } from '../../core/blocks/motion-gist.ts';
import type { Kamerstuk } from '../../core/citations/kamerstuk.ts';
import { listKamerstukSpellings } from '../../core/citations/kamerstuk-spellings.ts';
import type { Source } from '../../core/citations/source.ts';
import { searchText } from '../../core/richtext/plain-text.ts';

/** The indexed text of a block. */
export interface SearchableText {
  /** Id, aliases and numbers in every spelling. */
  names: string;
  title: string;
  body: string;
  /** Tags, themes and the fields of a kind that are printed. */
  tags: string;
  /** Movers, speaker, addressee. */
  people: string;
}

export function searchableText(block: Block): SearchableText {
  const names = [block.id, ...block.aliases, ...numbersOf(block)].join(' ');
  const body = bodyText(block);
  const tags = [...block.tags, ...block.themes, ...detailsOf(block)].join(' ');
  const people = peopleOf(block).join(' ');
  return { names, title: block.title, body, tags, people };
}

/** The request of a motion comes first, because a hit outside the body shows the beginning of the body. */
function bodyText(block: Block): string {
  const body = searchText(block.body);
  const request = block.kind === 'motion' ? findMotionRequest(block) : null;
  return request === null ? body : `${request}.\n${body}`;
}

function numbersOf(block: Block): string[] {
  if (block.kind === 'motion')
    return [
      ...spellings(block.kamerstuk),
      block.zaak ?? '',
      ...spellings(block.replaces),
      ...spellings(block.replacedBy),
    ];
  if (block.kind === 'source') return ofSource(block.source);
  if (block.kind === 'finding') return [block.report ?? '', block.section ?? '', block.paragraph ?? ''];
  return 'source' in block && block.source ? ofSource(block.source) : [];
}

function ofSource(source: Source): string[] {
  if (source.type === 'kamerstuk' || source.type === 'bijlage') return spellings(source.kamerstuk);
  if (source.type === 'greta-report')
    return ['GRETA', source.number ?? '', source.hudoc ?? '', `ronde ${source.round}`];
  if (source.type === 'report' || source.type === 'website') return [source.organisation ?? '', source.title];
  return [source.number, source.sessionYear];
}

function spellings(kamerstuk: Kamerstuk | null): string[] {
  return kamerstuk ? listKamerstukSpellings(kamerstuk) : [];
}

function detailsOf(block: Block): string[] {
  switch (block.kind) {
    case 'motion':
      return [block.gist ?? '', block.dossierTitle ?? '', block.date ?? '', block.appreciation ?? ''];
    case 'demand':
      return block.grounds.map((ground) => ground.shows ?? '');
    case 'finding':
    case 'commitment':
      return [block.gist ?? ''];
    case 'figure':
      return [block.value ?? ''];
    case 'source':
      return [
        ...('title' in block.source && block.source.title ? [block.source.title] : []),
        ...block.sections.map((section) => section.title),
      ];
    default:
      return [];
  }
}

function peopleOf(block: Block): string[] {
  switch (block.kind) {
    case 'motion':
      return block.movers;
    case 'quote':
      return [block.speaker ?? '', block.role ?? ''];
    case 'demand':
      return [block.addressee ?? ''];
    case 'commitment':
      return [block.by ?? ''];
    default:
      return [];
  }
}
