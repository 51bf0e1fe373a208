import type { Block, BlockOf } from '../../../engine/core/blocks/block.ts';
import { getQuoteState } from '../../../engine/core/blocks/quote.ts';
import { formatCitation, joinSegments } from '../../../engine/core/citations/format.ts';
import { findSource } from '../../../engine/core/citations/source-of-block.ts';
import { removeFullStop } from '../../../engine/core/compose/pieces.ts';
import type { InterfaceLanguage } from '../../../engine/core/result.ts';
import type { BlockId, Ground, Locator } from '../../../engine/core/richtext/model.ts';
import { plainText } from '../../../engine/core/richtext/plain-text.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import { formatMovers, formatRowTitle } from './describe.ts';
import { createInlineFormatter } from './inline-formatter.ts';

/**
 * Formats a block as plain text for a mail or a message: the text, its source on a separate line and, for a demand, its
 * grounds with their sources. Unknown values and quotes without a valid approval are marked as such. `today` is
 * `2026-11-25`.
 */
export function formatBlock(
  block: Block,
  find: (id: BlockId) => Block | undefined,
  t: Texts,
  language: InterfaceLanguage,
  today: string,
): string {
  const formatInline = createInlineFormatter({ find, t, language });
  const body = plainText(block.body, (node) => {
    if (node.type === 'variable') return formatInline(node);
    const cited = node.type === 'citation' ? find(node.block) : undefined;
    const source = cited && node.type === 'citation' ? formatBlockSource(cited, find, language, node.locator) : '';
    return source === '' ? '' : `(${source})`;
  });
  const source = formatBlockSource(block, find, language);
  switch (block.kind) {
    case 'quote': {
      const attribution = [block.speaker, block.role].filter(Boolean).join(', ') || t.blocks.noSpeaker;
      const now = getQuoteState(block, today);
      const released = now === 'approved' || now === 'published';
      const state = released ? '' : ` (${t.blocks.quoteState[now].toLowerCase()})`;
      return lines(`‘${body}’`, `${attribution}${state}`, source);
    }
    case 'motion': {
      const movers = formatMovers(block);
      const where = [source, movers === '' ? '' : `(${movers})`].filter(Boolean).join(' ');
      return lines(block.title, body, [where, formatOutcome(block, t)].filter(Boolean).join(', '));
    }
    case 'demand': {
      const grounds = block.grounds.map((ground) => formatGround(ground, find, t, language));
      return lines(block.title, body, grounds.length === 0 ? '' : [`${t.blocks.grounds}:`, ...grounds].join('\n'));
    }
    case 'figure':
      return lines([block.value, body].filter(Boolean).join(' '), source);
    case 'question':
      return lines(body === '' ? block.title : body, source);
    case 'finding':
    case 'passage':
    case 'commitment':
    case 'source':
      return lines(block.title, body, source);
  }
}

/** Source of a block, formatted as in a note; empty without a source. */
export function formatBlockSource(
  block: Block,
  find: (id: BlockId) => Block | undefined,
  language: InterfaceLanguage,
  at?: Locator,
): string {
  const place = findSource(block, find);
  if (place === null) return '';
  return joinSegments(formatCitation(place.source, { language, locator: at ?? place.locator }));
}

/** 'aangenomen 3 oktober 2023', and 'aangenomen; uitslag: CKM, De aanpak van mensenhandel' where the user filled it in. */
function formatOutcome(motion: BlockOf<'motion'>, t: Texts): string {
  if (motion.status === 'unknown') return t.blocks.status.unknown;
  const day = motion.decidedOn === null ? '' : ` ${t.date(motion.decidedOn)}`;
  const source = removeFullStop(motion.statusByHand?.source ?? '');
  return `${t.blocks.status[motion.status]}${day}${source === '' ? '' : `; ${t.blocks.outcomeFrom}: ${source}`}`;
}

/** '– Motie: ontmoedig klanten (Kamerstukken II 2023/24, 28638, nr. 229, aangenomen 3 oktober 2023)'. */
function formatGround(
  { block: id, shows, locator }: Ground,
  find: (id: BlockId) => Block | undefined,
  t: Texts,
  language: InterfaceLanguage,
): string {
  const block = find(id);
  if (!block) return `– [${id}]`;
  const gist = 'gist' in block ? block.gist : null;
  const value = block.kind === 'figure' ? block.value : null;
  const words = [value, shows ?? gist ?? formatRowTitle(block)].filter(Boolean).join(' ');
  const source = formatBlockSource(block, find, language, locator);
  const where = [source, block.kind === 'motion' ? formatOutcome(block, t) : ''].filter(Boolean).join(', ');
  return `– ${t.blocks.kind[block.kind]}: ${words}${where === '' ? '' : ` (${where})`}`;
}

function lines(...parts: string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n\n');
}
