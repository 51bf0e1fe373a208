import { canonicalJson } from '../../../engine/core/canonical-json.ts';
import type { Change } from '../../../engine/core/diff/change.ts';
import { type DiffPart, diffWords } from '../../../engine/core/diff/words.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { findInstances, findSnapshot, type PlacedBlock, placeBlock } from '../../../engine/core/drafts/instances.ts';
import type { BlockId, BlockInstance, Ground, NodeId } from '../../../engine/core/richtext/model.ts';
import { plainText } from '../../../engine/core/richtext/plain-text.ts';
import { formatRowTitle } from '../../writing/blocks/describe.ts';
import { formatChanges } from '../../writing/blocks/format-changes.ts';
import { formatLocator } from '../../writing/blocks/inline-formatter.ts';
import { countedWords } from './counted-words.ts';
import type { DifferenceReader } from './field-words.ts';
import { piecesOfDocument } from './pieces-of-document.ts';

/** A difference at one node, described for the user. */
export interface SaidChange {
  what: string;
  words: readonly DiffPart[];
  /** `words` are the text of the block; otherwise they describe a property of it. */
  text?: boolean;
  /** The parts of an action that changed several things ('Bijwerken'). `words` is then empty. */
  parts?: readonly SaidPart[];
}

/** A changed part, such as 'Uitslag', with its difference. */
export interface SaidPart {
  name: string;
  words: readonly DiffPart[];
  text: boolean;
}

/**
 * Describes the changes of a placed block: added, removed or moved; its text, form and grounds; updates from the library.
 */
export function instanceChanges(
  id: NodeId,
  moved: boolean,
  from: Draft,
  to: Draft,
  reader: DifferenceReader,
): SaidChange[] {
  const { t } = reader;
  const [before, after] = [instanceOf(from, id), instanceOf(to, id)];
  const [wordsBefore, wordsAfter] = [printedWords(from, before), printedWords(to, after)];
  if (!before || !after) {
    const words = diffWords(before ? wordsBefore : '', after ? wordsAfter : '');
    return [
      {
        what: t.difference.what('blockInstance', after ? 'added' : 'removed', ...countedWords(words)),
        words,
        text: true,
      },
    ];
  }
  return [
    ...(moved
      ? [
          {
            what: t.difference.what('blockInstance', 'moved', 0, 0),
            words: diffWords(wordsAfter, wordsAfter),
            text: true,
          },
        ]
      : []),
    ...placeChanges(before, after, from, to, reader),
    ...ownTextChanges(before, after, bodyWords(from, before), bodyWords(to, after), t),
    ...groundChanges(before, after, from, to, reader).flatMap(({ byLibrary, name, words }) =>
      byLibrary ? [] : [{ what: name, words }],
    ),
    ...libraryChanges(before, after, from, to, reader),
  ];
}

function instanceOf(draft: Draft, id: NodeId): BlockInstance | undefined {
  return findInstances(draft.body).find((instance) => instance.id === id);
}

/** The printed text of a placed block, or its title if it has no text. */
export function printedWords(draft: Draft, instance: BlockInstance | undefined): string {
  const text = bodyWords(draft, instance);
  return text === '' ? titleOf(instance && placeBlock(draft, instance)) : text;
}

function bodyWords(draft: Draft, instance: BlockInstance | undefined): string {
  const placed = instance && placeBlock(draft, instance);
  return placed ? plainText(placed.body, piecesOfDocument(draft)) : '';
}

function placeChanges(
  before: BlockInstance,
  after: BlockInstance,
  from: Draft,
  to: Draft,
  { t }: DifferenceReader,
): SaidChange[] {
  const changes: SaidChange[] = [];
  const fact = (what: string, a: string, b: string) => {
    if (a !== b) changes.push({ what, words: diffWords(a, b) });
  };
  const [placedBefore, placedAfter] = [placeBlock(from, before), placeBlock(to, after)];
  if (before.block !== after.block) fact(t.difference.otherBlock, titleOf(placedBefore), titleOf(placedAfter));
  fact(t.difference.form, t.page.formName[before.form], t.page.formName[after.form]);
  if (canonicalJson(before.excerpt ?? null) !== canonicalJson(after.excerpt ?? null)) {
    const of = placedAfter?.body.length ?? 0;
    changes.push({
      what: after.excerpt ? t.difference.shortened(after.excerpt.length, of) : t.difference.wholeAgain,
      words: [],
    });
  }
  if (before.own?.title !== after.own?.title)
    fact(t.difference.changed(t.page.title), placedBefore?.title ?? '', placedAfter?.title ?? '');
  const variants = (instance: BlockInstance, draft: Draft): string =>
    (instance.audiences ?? []).map((one) => draft.audiences.find(({ id }) => id === one)?.name ?? one).join(', ');
  fact(t.difference.changed(t.difference.field('audiences')), variants(before, from), variants(after, to));
  const language = (instance: BlockInstance, draft: Draft): string =>
    (instance.lang ?? draft.language).startsWith('en') ? t.details.languages.en : t.details.languages.nl;
  if (before.lang !== after.lang)
    fact(t.difference.changed(t.difference.field('language')), language(before, from), language(after, to));
  return changes;
}

function ownTextChanges(
  before: BlockInstance,
  after: BlockInstance,
  wordsBefore: string,
  wordsAfter: string,
  t: DifferenceReader['t'],
): SaidChange[] {
  if (canonicalJson(before.own?.body ?? null) === canonicalJson(after.own?.body ?? null)) return [];
  const words = diffWords(wordsBefore, wordsAfter);
  return [{ what: t.difference.what('field', 'changed', ...countedWords(words)), words, text: true }];
}

/**
 * Changes of the grounds of a placed demand. `byLibrary`: an update of the demand in the library made the change, not the
 * writer.
 */
function groundChanges(
  before: BlockInstance,
  after: BlockInstance,
  from: Draft,
  to: Draft,
  { t }: DifferenceReader,
): { name: string; words: DiffPart[]; byLibrary: boolean }[] {
  const standing = (draft: Draft, instance: BlockInstance): Map<BlockId, Ground> =>
    new Map((placeBlock(draft, instance)?.grounds ?? []).map((ground) => [ground.block, ground]));
  const [a, b] = [standing(from, before), standing(to, after)];
  const own = JSON.stringify(before.grounds ?? null) === JSON.stringify(after.grounds ?? null);
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((block) => {
    const [was, is] = [a.get(block), b.get(block)];
    // Changes inside the block of a ground are described at that block.
    if (canonicalJson(was ?? null) === canonicalJson(is ?? null)) return [];
    const name = t.difference.ground[was === undefined ? 'added' : is === undefined ? 'removed' : 'changed'];
    const said = (ground: Ground | undefined, draft: Draft) => (ground ? groundWords(ground, draft, t) : '');
    return [{ name, words: diffWords(said(was, from), said(is, to)), byLibrary: own && before.block === after.block }];
  });
}

function groundWords(ground: Ground, draft: Draft, t: DifferenceReader['t']): string {
  const block = findSnapshot(draft, ground.block);
  const name = block ? formatRowTitle(block) : t.difference.unknownBlock;
  const place = [name, ...formatLocator(ground.locator, t)].join(', ');
  return ground.shows === undefined ? place : `${place} (${ground.shows})`;
}

/** Combines the changes that an update from the library made to a block copy, as far as they are visible at this node. */
function libraryChanges(
  before: BlockInstance,
  after: BlockInstance,
  from: Draft,
  to: Draft,
  reader: DifferenceReader,
): SaidChange[] {
  const { t, language } = reader;
  const [was, is] = [findSnapshot(from, before.block), findSnapshot(to, after.block)];
  if (!was || !is || before.block !== after.block) return [];
  const find = (id: BlockId) => findSnapshot(to, id) ?? findSnapshot(from, id);
  const changes = formatChanges(was, is, { find, t, language }).filter(
    ({ where }) => where !== 'grounds' && !(isText(where) && after.own?.body),
  );
  const grounds = groundChanges(before, after, from, to, reader).filter(({ byLibrary }) => byLibrary);
  const parts = [
    ...partsOf(changes, reader),
    ...grounds.map(({ name, words }): SaidPart => ({ name, words, text: false })),
  ];
  return parts.length === 0 ? [] : [saidAtOnce(parts, t.difference.updated)];
}

/** Names each change after its field, or after the text. */
export function partsOf(changes: readonly Change[], { t }: DifferenceReader): SaidPart[] {
  return changes.map(({ where, words }) => ({ name: t.compare.part(where), words, text: isText(where) }));
}

/** Combines the changes of one action. A single change gives its words; several changes become named parts. */
export function saidAtOnce(parts: readonly SaidPart[], what: (names: readonly string[]) => string): SaidChange {
  const names = [...new Set(parts.map(({ name }) => name.toLowerCase()))];
  const [only] = parts;
  return only && parts.length === 1
    ? { what: what(names), words: only.words, text: only.text }
    : { what: what(names), words: [], parts };
}

function isText(where: string): boolean {
  return where.startsWith('body.');
}

function titleOf(placed: PlacedBlock | undefined): string {
  return placed?.title ?? '';
}
