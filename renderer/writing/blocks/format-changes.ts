import { type Block, listFieldRules } from '../../../engine/core/blocks/block.ts';
import type { Votes } from '../../../engine/core/blocks/motion.ts';
import type { Kamerstuk } from '../../../engine/core/citations/kamerstuk.ts';
import { type Change, diffText } from '../../../engine/core/diff/change.ts';
import { diffBodies } from '../../../engine/core/diff/diff-blocks.ts';
import type { InterfaceLanguage } from '../../../engine/core/result.ts';
import { interfaceLanguageOf } from '../../../engine/core/result.ts';
import type { BlockId, Ground } from '../../../engine/core/richtext/model.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import { textsOf } from '../../ui/texts/texts-of.ts';
import type { ComparedField } from './block-fields.ts';
import { formatKamerstuk, formatRowTitle } from './describe.ts';
import { createInlineFormatter } from './inline-formatter.ts';
import { formatSource } from './source-field.tsx';

export interface ChangeFormatInput {
  find: (id: BlockId) => Block | undefined;
  t: Texts;
  language: InterfaceLanguage;
}

/**
 * The differences between two versions of a block as readable text: each field as the form shows it, then the body by
 * paragraph.
 */
export function formatChanges(from: Block, to: Block, readers: ChangeFormatInput): Change[] {
  const names = [to, from].flatMap(({ kind }) => listFieldRules(kind).map(([name]) => name));
  const format = (block: Block, name: string): string => {
    const value = (block as unknown as Record<string, unknown>)[name];
    const formatValue = FORMATS[name as ComparedField] as ((...input: unknown[]) => string) | undefined;
    return isEmpty(value) || !formatValue ? '' : formatValue(value, readers, block);
  };
  // Placeholders are part of the block's text, so they use its language.
  const language = interfaceLanguageOf(to.language);
  const pieces = createInlineFormatter({ ...readers, language, t: textsOf(language) });
  return [
    ...[...new Set(names)].flatMap((name) => diffText(name, format(from, name), format(to, name)) ?? []),
    ...diffBodies(from.body, to.body, 'body', pieces),
  ];
}

type ValueOf<Each, Name> = Each extends Block ? (Name extends keyof Each ? NonNullable<Each[Name]> : never) : never;
type Format<Value> = (value: Value, readers: ChangeFormatInput, block: Block) => string;

const formatText = (text: string): string => text;
const formatDay: Format<string> = (day, { t }) => t.date(day);
const formatNumber: Format<Kamerstuk> = (kamerstuk, { t }) => formatKamerstuk(kamerstuk, t);
/** The title of another block. */
const formatName: Format<BlockId> = (id, { find }) => {
  const other = find(id);
  return other ? formatRowTitle(other) : id;
};

/** The text of a value that is not empty, as the form shows it. A missing field does not compile. */
const FORMATS: { [Name in ComparedField]: Format<ValueOf<Block, Name>> } = {
  title: formatText,
  blockStatus: (status, { t }) => (status === 'ready' ? '' : status === 'draft' ? t.blocks.draft : t.blocks.retired),
  validUntil: formatDay,
  kamerstuk: formatNumber,
  zaak: formatText,
  sessionYear: formatText,
  dossierTitle: formatText,
  date: formatDay,
  movers: (names, { t }, block) => {
    const movers = names.join(', ');
    if (block.kind !== 'motion' || !block.andOthers) return movers;
    return movers === '' ? t.form.andOthers : t.form.withOthers(movers);
  },
  gist: formatText,
  status: (status, { t }) => t.blocks.status[status],
  decidedOn: formatDay,
  statusByHand: ({ source }) => source,
  appreciation: formatText,
  replaces: formatNumber,
  replacedBy: formatNumber,
  votes: (votes, { t }) => formatVotes(votes, t),
  decisions: (decisions, { t }) =>
    decisions
      .map((one) => [t.decision.title(one.result, true), one.date && t.date(one.date)].filter(Boolean).join(', '))
      .join('; '),
  followUp: (log, { t }) =>
    log
      .map(({ date, paper, says, literal, place, verdict, next }) =>
        [
          date && t.date(date),
          paper && formatKamerstuk(paper, t),
          place,
          says && (literal ? `‘${says}’` : says),
          verdict &&
            [t.form.followUp.verdicts[verdict.grade], verdict.by, verdict.on && t.date(verdict.on)]
              .filter(Boolean)
              .join(' '),
          next && [next.step, next.on && t.date(next.on), next.done && t.form.followUp.done].filter(Boolean).join(' '),
        ]
          .filter(Boolean)
          .join(', '),
      )
      .join('; '),
  unverified: (_value, { t }) => t.form.unverified,
  report: formatName,
  section: formatText,
  paragraph: formatText,
  page: formatText,
  level: (level, { t }) => t.form.levels[level],
  literal: (_value, { t }) => t.form.isLiteral,
  fingerprint: formatText,
  translation: formatText,
  ownWords: formatText,
  wording: (wording, { t }) => t.form.wordings[wording],
  addressee: formatText,
  deadline: formatDay,
  grounds: (grounds, { find }) => grounds.map((ground) => formatGround(ground, find)).join('; '),
  speaker: formatText,
  role: formatText,
  state: (state, { t }) =>
    state === 'kept' ? t.form.commitmentKept : state === 'open' ? t.form.commitmentOpen : t.blocks.quoteState[state],
  approvedBy: formatText,
  approvedOn: formatDay,
  approvedHow: (means, { t }) => t.form.approvalMeans[means],
  approvedWhere: formatText,
  approvedFor: (uses, { t }) => uses.map((use) => t.form.quoteUses[use]).join(', '),
  source: (source, { language }) => formatSource(source, language),
  demand: formatName,
  indirect: formatText,
  value: formatText,
  by: formatText,
  sections: (sections, { t }) => t.form.sections(sections.length),
  sender: (text) => text,
  names: (names, { t }) => names.map((one) => formatKamerstuk(one, t)).join(', '),
};

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === false;
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
