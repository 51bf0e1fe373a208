import type { Block } from '../../../engine/core/blocks/block.ts';
import type { Decision, Votes } from '../../../engine/core/blocks/motion.ts';
import { isContentField } from '../../../engine/core/blocks/revision.ts';
import type { Kamerstuk } from '../../../engine/core/citations/kamerstuk.ts';
import type { Source } from '../../../engine/core/citations/source.ts';
import { type Change, diffText } from '../../../engine/core/diff/change.ts';
import { diffBodies } from '../../../engine/core/diff/diff-blocks.ts';
import type { InterfaceLanguage } from '../../../engine/core/result.ts';
import { interfaceLanguageOf } from '../../../engine/core/result.ts';
import type { BlockId, Ground } from '../../../engine/core/richtext/model.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import { textsOf } from '../../ui/texts/texts-of.ts';
import { formatKamerstuk, formatRowTitle } from './describe.ts';
import { createInlineFormatter } from './inline-formatter.ts';
import { formatSource } from './source-field.tsx';

export interface ChangeFormatInput {
  find: (id: BlockId) => Block | undefined;
  t: Texts;
  language: InterfaceLanguage;
}

/** Technical fields that are not compared. */
const NOT_COMPARED = new Set([
  'id',
  'kind',
  'revision',
  'revisions',
  'aliases',
  'provenance',
  'language',
  'complete',
  'body',
  // Compared with the movers.
  'andOthers',
]);

/**
 * The differences between two versions of a block as readable text: each field as the form shows it, then the body by
 * paragraph.
 */
export function formatChanges(from: Block, to: Block, readers: ChangeFormatInput): Change[] {
  const names = [...new Set([...Object.keys(to), ...Object.keys(from)])].filter(
    (name) => !NOT_COMPARED.has(name) && (isContentField(name) || name === 'validUntil' || name === 'blockStatus'),
  );
  const format = (block: Block, name: string): string =>
    formatValue(name, (block as Record<string, unknown>)[name], block, readers);
  // Placeholders are part of the block's text, so they use its language.
  const language = interfaceLanguageOf(to.language);
  const pieces = createInlineFormatter({ ...readers, language, t: textsOf(language) });
  return [
    ...names.flatMap((name) => diffText(name, format(from, name), format(to, name)) ?? []),
    ...diffBodies(from.body, to.body, 'body', pieces),
  ];
}

function formatValue(name: string, value: unknown, block: Block, { find, t, language }: ChangeFormatInput): string {
  if (value === null || value === undefined || value === false) return '';
  switch (name) {
    case 'date':
    case 'decidedOn':
    case 'deadline':
    case 'validUntil':
    case 'approvedOn':
      return t.date(String(value));
    case 'status':
      return t.blocks.status[value as keyof Texts['blocks']['status']] ?? '';
    case 'blockStatus':
      return value === 'ready' ? '' : value === 'draft' ? t.blocks.draft : t.blocks.retired;
    case 'state':
      if (block.kind === 'quote') return t.blocks.quoteState[block.state];
      return value === 'kept' ? t.form.commitmentKept : t.form.commitmentOpen;
    case 'level':
      return t.form.levels[value as keyof Texts['form']['levels']] ?? '';
    case 'kamerstuk':
      return formatKamerstuk(value as Kamerstuk, t);
    case 'movers': {
      const movers = (value as string[]).join(', ');
      if (block.kind !== 'motion' || !block.andOthers) return movers;
      return movers === '' ? t.form.andOthers : t.form.withOthers(movers);
    }
    case 'votes':
      return formatVotes(value as Votes, t);
    case 'decisions':
      return (value as Decision[])
        .map((one) => [t.decision.title(one.result, true), one.date && t.date(one.date)].filter(Boolean).join(', '))
        .join('; ');
    case 'statusByHand':
      return (value as { source: string }).source;
    case 'grounds':
      return (value as Ground[]).map((ground) => formatGround(ground, find)).join('; ');
    case 'source':
      return formatSource(value as Source, language);
    case 'report':
    case 'demand': {
      const other = find(String(value));
      return other ? formatRowTitle(other) : String(value);
    }
    case 'sections':
      return t.form.sections((value as unknown[]).length);
    case 'literal':
      return t.form.isLiteral;
    case 'unverified':
      return t.form.unverified;
  }
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function formatGround(ground: Ground, find: ChangeFormatInput['find']): string {
  const block = find(ground.block);
  const title = block ? formatRowTitle(block) : ground.block;
  return ground.shows === undefined ? title : `${title} (${ground.shows})`;
}

function formatVotes(votes: Votes, t: Texts): string {
  const sides = [
    votes.for === null ? '' : t.votes.inFavour(votes.for, !votes.complete),
    votes.against === null ? '' : t.votes.against(votes.against, !votes.complete),
    votes.absent ? t.votes.absent(votes.absent) : '',
  ];
  const factions = (['for', 'against', 'absent'] as const).flatMap((side) => {
    const names = votes.byFaction.filter((row) => row[side] > 0).map((row) => `${row.faction} ${row[side]}`);
    return names.length === 0 ? [] : [`${t.votes.head[side]}: ${names.join(', ')}`];
  });
  return [sides.filter((side) => side !== '').join(', '), ...factions].filter((part) => part !== '').join('. ');
}
