import type { Block, BlockKind } from '../../../../engine/core/blocks/block.ts';
import { capitalize } from '../../../../engine/core/capitalize.ts';
import { formatDate } from '../../../../engine/core/dates.ts';
import type { DocumentType } from '../../../../engine/core/document-types/document-type.ts';
import { STANDARD_VARIABLES, type VariableDefinition } from '../../../../engine/core/drafts/variables.ts';
import type { HouseStyle } from '../../../../engine/core/house-styles/house-style.ts';
import type { InterfaceLanguage } from '../../../../engine/core/result.ts';
import type { BlockId, NodeId } from '../../../../engine/core/richtext/model.ts';
import { foldText } from '../../../../engine/core/words/fold-text.ts';
import type { StyleName } from '../../../document/editor/commands/style.ts';
import type { DraftHead } from '../../../document/open/head.ts';
import type { Holds } from '../../../document/open/page-editors.ts';
import type { TypingActionName } from '../../../ui/keys/key-table.ts';
import type { Texts } from '../../../ui/texts/texts.ts';
import { type BlockStatus, type FindBlock, formatRowMeta, formatRowTitle, getStatus } from '../../blocks/describe.ts';
import { ALLOWED_CONTENT } from '../allowed-content.ts';
import { matchesWords } from './match.ts';
import type { Target } from './targets.ts';

/** The action of an entry. */
export type EntryAction =
  | { do: 'block'; block: Block }
  | { do: 'kind'; word: string }
  | { do: 'new-block'; kind: BlockKind | null; title: string }
  | { do: 'action'; action: TypingActionName }
  | { do: 'style'; style: StyleName }
  | { do: 'sign'; sign: '@' | '[[' | '{{' }
  | { do: 'cite'; block: Block }
  | { do: 'refer'; target: NodeId; shows: 'label' | 'text' }
  | { do: 'variable'; name: string }
  | { do: 'new-variable'; label: string };

export type EntryMark = { kind: BlockKind } | { icon: PartIcon };
export type PartIcon =
  | 'heading'
  | 'lead'
  | 'quotation'
  | 'bullets'
  | 'numbers'
  | 'table'
  | 'footnote'
  | 'page-break'
  | 'picture'
  | 'link'
  | 'variable'
  | 'reference'
  | 'citation'
  | 'new';

export interface Entry {
  key: string;
  group: string;
  mark: EntryMark;
  title: string;
  /** The second line of the entry. */
  meta?: string;
  lang?: string;
  standing?: BlockStatus | undefined;
  act: EntryAction;
}

const MAX_BLOCKS = 20;
/** Without a query, the parts of a document come first, followed by a few blocks. */
const MAX_BLOCKS_WITHOUT_QUERY = 4;
const MAX_TARGETS = 60;

export interface EntrySources {
  query: string;
  holds: Holds;
  t: Texts;
  language: InterfaceLanguage;
  /** Kinds of the blocks in the library; undefined offers every kind. */
  kinds?: ReadonlySet<BlockKind> | undefined;
  /** Ids of the blocks in the document. */
  placed?: ReadonlySet<BlockId>;
  /** The kind of a new block if the query names none. */
  kindAtCaret?: BlockKind | null;
  /** Finds the report of a finding. */
  find?: FindBlock;
}

/** '/nieuwe eis' makes a new demand; it is not a search for that text. */
const NEW_PREFIX = /^(?:nieuwe?|new)\s+/i;
/** Kinds that the user usually writes; other kinds mostly come from the library. */
const WRITTEN_HERE: ReadonlySet<BlockKind> = new Set<BlockKind>(['demand', 'question', 'passage']);

/** The entries of `/`: found blocks, parts of a document, and a new block. */
export function insertEntries(found: readonly Block[], sources: EntrySources): Entry[] {
  const { query, holds, t, kinds: libraryKinds, placed, kindAtCaret = null } = sources;
  const { menu } = t.typing;
  const can = ALLOWED_CONTENT[holds];
  const queryText = query.trim();
  const parts = partEntries(t, holds).filter(({ title }) => matchesWords(title, queryText));
  const blocks =
    can.blocks || holds === 'own-text' ? found.slice(0, queryText === '' ? MAX_BLOCKS_WITHOUT_QUERY : MAX_BLOCKS) : [];
  const blockEntries = blocks.map((block) => {
    const entry = blockEntry(block, menu.blocks, sources, { do: 'block', block });
    return placed?.has(block.id)
      ? { ...entry, meta: [entry.meta, menu.placed].filter((part) => part).join(' · ') }
      : entry;
  });
  const kinds =
    can.blocks && queryText !== ''
      ? kindEntries(queryText, t).filter(({ mark }) => !libraryKinds || libraryKinds.has(mark.kind))
      : [];
  const isNew = NEW_PREFIX.test(queryText);
  const named = kindOfQuery(queryText.replace(NEW_PREFIX, ''), t);
  const made: { kind: BlockKind | null; words: string } =
    named.kind === null ? { kind: kindAtCaret, words: queryText } : named;
  const newEntries: Entry[] = can.blocks
    ? [
        {
          key: 'new-block',
          group: menu.fresh,
          mark: { icon: 'new' },
          title: made.kind === null ? menu.newBlock(made.words) : menu.newOfKind(t.library.make(made.kind), made.words),
          act: { do: 'new-block', kind: made.kind, title: made.words },
        },
      ]
    : [];
  // '/eis Bekostig de opvang' makes that demand; '/eisen opvang' searches for one.
  const isMadeFirst = named.kind !== null && (isNew || (named.isOne && WRITTEN_HERE.has(named.kind)));
  if (isMadeFirst) return [...newEntries, ...kinds, ...blockEntries, ...parts];
  // Parts come first if the query begins the name of one: '/tabel' is a table, '/klant' a block.
  const isNamed = queryText !== '' && parts.some(({ title }) => foldText(title).startsWith(foldText(queryText)));
  const isFirst = queryText === '' || isNamed;
  if (isFirst) return [...parts, ...kinds, ...blockEntries, ...newEntries];
  // '/citaat' offers the quotes and a new one before the part 'Lang citaat'.
  return named.isOne
    ? [...kinds, ...blockEntries, ...newEntries, ...parts]
    : [...kinds, ...blockEntries, ...parts, ...newEntries];
}

function partEntries(t: Texts, holds: Holds): Entry[] {
  const { menu, actions, bar } = t.typing;
  const can = ALLOWED_CONTENT[holds];
  const part = (icon: PartIcon, title: string, act: EntryAction): Entry => ({
    key: `part-${title}`,
    group: menu.parts,
    mark: { icon },
    title,
    act,
  });
  return [
    ...(can.headings
      ? [
          part('heading', bar.styles['heading-1'], { do: 'style', style: 'heading-1' }),
          part('heading', bar.styles['heading-2'], { do: 'style', style: 'heading-2' }),
          part('heading', bar.styles['heading-3'], { do: 'style', style: 'heading-3' }),
          part('lead', bar.styles.lead, { do: 'style', style: 'lead' }),
          part('quotation', bar.styles.quotation, { do: 'style', style: 'quotation' }),
        ]
      : []),
    ...(can.lists
      ? [
          part('bullets', actions.bullets, { do: 'action', action: 'bullets' }),
          part('numbers', actions.numbers, { do: 'action', action: 'numbers' }),
        ]
      : []),
    ...(can.tables
      ? [
          part('table', actions.insertTable, { do: 'action', action: 'insertTable' }),
          part('picture', actions.insertPicture, { do: 'action', action: 'insertPicture' }),
        ]
      : []),
    ...(can.notes ? [part('footnote', actions.footnote, { do: 'action', action: 'footnote' })] : []),
    ...(can.blocks ? [part('page-break', actions.pageBreak, { do: 'action', action: 'pageBreak' })] : []),
    part('link', actions.link, { do: 'action', action: 'link' }),
    part('citation', menu.cite, { do: 'sign', sign: '@' }),
    part('reference', menu.refer, { do: 'sign', sign: '[[' }),
    part('variable', menu.variable, { do: 'sign', sign: '{{' }),
  ];
}

/** Kinds whose name begins with the query: 'mo' offers 'Moties', which then searches in that kind. */
function kindEntries(queryText: string, t: Texts): (Entry & { mark: { kind: BlockKind } })[] {
  return (
    (Object.keys(t.blocks.kinds) as BlockKind[])
      .filter((kind) => queryText.length > 1 && foldText(t.blocks.kinds[kind]).startsWith(foldText(queryText)))
      // A kind that is completely typed is not offered again.
      .filter((kind) => foldText(t.blocks.kinds[kind]) !== foldText(queryText))
      .map((kind) => ({
        key: `kind-${kind}`,
        group: t.typing.menu.blocks,
        mark: { kind },
        title: t.blocks.kinds[kind],
        act: { do: 'kind', word: t.blocks.kinds[kind].toLowerCase() },
      }))
  );
}

/**
 * Splits the name of a kind off the query: '/moties klant' searches among motions. `isOne`: the name is singular,
 * '/motie klant'.
 */
export function kindOfQuery(query: string, t: Texts): { kind: BlockKind | null; isOne: boolean; words: string } {
  const [, first = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(query.trim()) ?? [];
  const named = (Object.keys(t.blocks.kinds) as BlockKind[]).find((kind) =>
    [t.blocks.kinds[kind], t.blocks.kind[kind]].some((name) => foldText(name) === foldText(first)),
  );
  if (named === undefined) return { kind: null, isOne: false, words: query.trim() };
  return { kind: named, isOne: foldText(t.blocks.kind[named]) === foldText(first), words: rest };
}

function blockEntry(block: Block, group: string, { t, find = () => undefined }: EntrySources, act: EntryAction): Entry {
  return {
    key: `block-${block.id}`,
    group,
    mark: { kind: block.kind },
    title: formatRowTitle(block),
    meta: formatRowMeta(block, t, find),
    lang: block.language,
    standing: getStatus(block, t)?.standing,
    act,
  };
}

/** Kinds that are sources or come from one: a note can name the source. */
const IN_A_SOURCE: ReadonlySet<BlockKind> = new Set<BlockKind>(['motion', 'finding', 'commitment', 'figure', 'source']);

/** The entries of `@`: blocks to cite, those with a source first. */
export function citeEntries(found: readonly Block[], sources: EntrySources): Entry[] {
  const first = found.filter(({ kind }) => IN_A_SOURCE.has(kind));
  const rest = found.filter(({ kind }) => !IN_A_SOURCE.has(kind));
  return [...first, ...rest]
    .slice(0, MAX_BLOCKS)
    .map((block) => blockEntry(block, sources.t.typing.menu.blocks, sources, { do: 'cite', block }));
}

/** The entries of `[[`: parts of this document, grouped by kind, in document order. */
export function referEntries(targets: readonly Target[], { query, t }: EntrySources): Entry[] {
  const { menu } = t.typing;
  const groups = {
    demand: menu.demands,
    heading: menu.headings,
    question: menu.questions,
    quote: menu.quotes,
    table: menu.tables,
    figure: menu.figures,
  } as const;
  const order = Object.keys(groups);
  return targets
    .filter((target) => matchesWords(`${target.label ?? ''} ${target.title}`, query.trim()))
    .sort((one, other) => order.indexOf(one.what) - order.indexOf(other.what))
    .slice(0, MAX_TARGETS)
    .map((target) => ({
      key: `target-${target.id}`,
      group: groups[target.what],
      mark:
        target.what === 'demand' || target.what === 'question' || target.what === 'quote'
          ? { kind: target.what }
          : { icon: target.what === 'heading' ? 'heading' : target.what === 'table' ? 'table' : 'picture' },
      title: [capitalize(target.label ?? ''), target.title].filter((part) => part).join(' · ') || menu.noHeadingText,
      act: { do: 'refer', target: target.id, shows: target.label === null ? 'text' : 'label' },
    }));
}

/**
 * The entries of `{{`: variables of the document type, then of this document, then the standard ones. `standing`:
 * values from the house style and the organisation for variables that the document leaves empty.
 */
export function variableEntries(
  head: Pick<DraftHead, 'definitions' | 'variables' | 'language'>,
  type: Pick<DocumentType, 'variables' | 'uses'>,
  standing: HouseStyle['variables'],
  { query, t, language }: EntrySources,
): Entry[] {
  const { menu } = t.typing;
  const queryText = query.trim().replace(/\}+$/, '');
  const seen = new Set<string>();
  const entries: Entry[] = [];
  const add = (definition: VariableDefinition, group: string): void => {
    if (seen.has(definition.name)) return;
    seen.add(definition.name);
    const label = definition.label[language];
    if (!matchesWords(`${label} ${definition.name} ${definition.placeholder[language]}`, queryText)) return;
    const value = head.variables[definition.name]?.value?.trim() || standing[definition.name];
    const printed = value && definition.type === 'date' ? formatDate(value, head.language) : null;
    entries.push({
      key: `variable-${definition.name}`,
      group,
      mark: { icon: 'variable' },
      title: label,
      meta: value ? (printed ?? value) : definition.filledBy === 'reader' ? menu.reader : menu.empty,
      act: { do: 'variable', name: definition.name },
    });
  };
  const all = [...head.definitions, ...type.variables, ...STANDARD_VARIABLES];
  for (const name of type.uses) {
    const definition = all.find((one) => one.name === name);
    if (definition) add(definition, menu.documentType);
  }
  for (const definition of type.variables) add(definition, menu.documentType);
  for (const definition of head.definitions) add(definition, menu.own);
  for (const definition of STANDARD_VARIABLES) add(definition, menu.standard);
  const isKnown = all.some(({ label, name }) =>
    [label.nl, label.en, name].some((word) => foldText(word) === foldText(queryText)),
  );
  if (queryText !== '' && !isKnown && variableName(queryText) !== '') {
    entries.push({
      key: 'new-variable',
      group: menu.fresh,
      mark: { icon: 'new' },
      title: menu.newVariable(queryText),
      act: { do: 'new-variable', label: queryText },
    });
  }
  return entries;
}

/** Makes a variable name from a label: 'Naam van de zaal' becomes `naamVanDeZaal`. Empty if no letter is left. */
export function variableName(label: string): string {
  const words = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  const name = words
    .map((word, index) =>
      index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    )
    .join('')
    .replace(/^\d+/, '');
  return name.slice(0, 64);
}

/** Removes duplicate blocks and keeps the first of each. */
export function removeDuplicates(blocks: readonly Block[]): Block[] {
  const seen = new Set<BlockId>();
  return blocks.filter(({ id }) => !seen.has(id) && seen.add(id));
}
