import type { Block, BlockKind } from '../../../../engine/core/blocks/block.ts';
import { capital } from '../../../../engine/core/compose/pieces.ts';
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
import { type BlockStatus, formatRowMeta, formatRowTitle, getStatus } from '../../blocks/describe.ts';
import { HOLDS } from '../holds.ts';
import { matchesWords } from './match.ts';
import type { Target } from './targets.ts';

/** What choosing an entry does. */
export type Act =
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
  /** The second line. */
  meta?: string;
  lang?: string;
  standing?: BlockStatus | undefined;
  act: Act;
}

const MOST_BLOCKS = 20;
/** Without words the parts come first, and a few blocks. */
const MOST_AT_REST = 4;
const LONGEST_LIST = 60;

export interface EntrySources {
  query: string;
  holds: Holds;
  t: Texts;
  language: InterfaceLanguage;
  /** Kinds of which the library holds a block; without it, any kind may be searched in. */
  kinds?: ReadonlySet<BlockKind> | undefined;
  /** Blocks that stand in the document. */
  placed?: ReadonlySet<BlockId>;
  /** Of which kind a new block is where none is named. */
  kindHere?: BlockKind | null;
}

/** '/nieuwe eis' asks for a demand, and not for a block of that name. */
const NEW = /^(?:nieuwe?|new)\s+/i;
/** Kinds that the user writes here; the others mostly come from the library. */
const WRITTEN_HERE: ReadonlySet<BlockKind> = new Set<BlockKind>(['demand', 'question', 'passage']);

/** The entries of `/`: blocks that were found, parts of a document, a new block. */
export function insertEntries(
  found: readonly Block[],
  { query, holds, t, kinds: held, placed, kindHere = null }: EntrySources,
): Entry[] {
  const { menu } = t.typing;
  const can = HOLDS[holds];
  const asked = query.trim();
  const parts = partEntries(t, holds).filter(({ title }) => matchesWords(title, asked));
  const blocks = can.blocks || holds === 'own-text' ? found.slice(0, asked === '' ? MOST_AT_REST : MOST_BLOCKS) : [];
  const blockEntries = blocks.map((block) => {
    const entry = blockEntry(block, menu.blocks, t, { do: 'block', block });
    return placed?.has(block.id)
      ? { ...entry, meta: [entry.meta, menu.placed].filter((part) => part).join(' · ') }
      : entry;
  });
  const kinds =
    can.blocks && asked !== '' ? kindEntries(asked, t).filter(({ mark }) => !held || held.has(mark.kind)) : [];
  const isNew = NEW.test(asked);
  const named = kindOfQuery(asked.replace(NEW, ''), t);
  const made: { kind: BlockKind | null; words: string } =
    named.kind === null ? { kind: kindHere, words: asked } : named;
  const fresh: Entry[] = can.blocks
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
  // '/eis Bekostig de opvang' makes that demand; '/eisen opvang' looks for one.
  const isMadeFirst = named.kind !== null && (isNew || (named.isOne && WRITTEN_HERE.has(named.kind)));
  if (isMadeFirst) return [...fresh, ...kinds, ...blockEntries, ...parts];
  // What is named by its first letters stands first: '/tabel' is a table, '/klant' a block.
  const isNamed = asked !== '' && parts.some(({ title }) => foldText(title).startsWith(foldText(asked)));
  const isFirst = asked === '' || isNamed;
  return isFirst ? [...parts, ...kinds, ...blockEntries, ...fresh] : [...kinds, ...blockEntries, ...parts, ...fresh];
}

function partEntries(t: Texts, holds: Holds): Entry[] {
  const { menu, actions, bar } = t.typing;
  const can = HOLDS[holds];
  const part = (icon: PartIcon, title: string, act: Act): Entry => ({
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

/** 'mo' offers 'Moties': its word goes on as a search in that kind. */
function kindEntries(asked: string, t: Texts): (Entry & { mark: { kind: BlockKind } })[] {
  return (
    (Object.keys(t.blocks.kinds) as BlockKind[])
      .filter((kind) => asked.length > 1 && foldText(t.blocks.kinds[kind]).startsWith(foldText(asked)))
      // It was chosen already: choosing it again would change nothing.
      .filter((kind) => foldText(t.blocks.kinds[kind]) !== foldText(asked))
      .map((kind) => ({
        key: `kind-${kind}`,
        group: t.typing.menu.blocks,
        mark: { kind },
        title: t.blocks.kinds[kind],
        act: { do: 'kind', word: t.blocks.kinds[kind].toLowerCase() },
      }))
  );
}

/** A query that begins with the name of a kind searches in that kind: '/moties klant'. `isOne`: it names one block, '/motie klant'. */
export function kindOfQuery(query: string, t: Texts): { kind: BlockKind | null; isOne: boolean; words: string } {
  const [, first = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(query.trim()) ?? [];
  const named = (Object.keys(t.blocks.kinds) as BlockKind[]).find((kind) =>
    [t.blocks.kinds[kind], t.blocks.kind[kind]].some((name) => foldText(name) === foldText(first)),
  );
  if (named === undefined) return { kind: null, isOne: false, words: query.trim() };
  return { kind: named, isOne: foldText(t.blocks.kind[named]) === foldText(first), words: rest };
}

function blockEntry(block: Block, group: string, t: Texts, act: Act): Entry {
  return {
    key: `block-${block.id}`,
    group,
    mark: { kind: block.kind },
    title: formatRowTitle(block),
    meta: formatRowMeta(block, t),
    lang: block.language,
    standing: getStatus(block, t)?.standing,
    act,
  };
}

/** Kinds that stand in a source, or are one: a note can name it. */
const IN_A_SOURCE: ReadonlySet<BlockKind> = new Set<BlockKind>(['motion', 'finding', 'commitment', 'figure', 'source']);

/** The entries of `@`: blocks to cite, those that stand in a source first. */
export function citeEntries(found: readonly Block[], { t }: EntrySources): Entry[] {
  const first = found.filter(({ kind }) => IN_A_SOURCE.has(kind));
  const rest = found.filter(({ kind }) => !IN_A_SOURCE.has(kind));
  return [...first, ...rest]
    .slice(0, MOST_BLOCKS)
    .map((block) => blockEntry(block, t.typing.menu.blocks, t, { do: 'cite', block }));
}

/** The entries of `[[`: places of this document, those of a kind together and in document order. */
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
    .slice(0, LONGEST_LIST)
    .map((target) => ({
      key: `target-${target.id}`,
      group: groups[target.what],
      mark:
        target.what === 'demand' || target.what === 'question' || target.what === 'quote'
          ? { kind: target.what }
          : { icon: target.what === 'heading' ? 'heading' : target.what === 'table' ? 'table' : 'picture' },
      title: [capital(target.label ?? ''), target.title].filter((part) => part).join(' · ') || menu.noHeadingText,
      act: { do: 'refer', target: target.id, shows: target.label === null ? 'text' : 'label' },
    }));
}

/**
 * The entries of `{{`: variables of the document type first, then those that every document knows, then its own. `standing`:
 * what the house style and the organisation say of a variable that the document leaves empty.
 */
export function variableEntries(
  head: Pick<DraftHead, 'definitions' | 'variables' | 'language'>,
  type: Pick<DocumentType, 'variables' | 'uses'>,
  standing: HouseStyle['variables'],
  { query, t, language }: EntrySources,
): Entry[] {
  const { menu } = t.typing;
  const asked = query.trim().replace(/\}+$/, '');
  const seen = new Set<string>();
  const entries: Entry[] = [];
  const add = (definition: VariableDefinition, group: string): void => {
    if (seen.has(definition.name)) return;
    seen.add(definition.name);
    const label = definition.label[language];
    if (!matchesWords(`${label} ${definition.name} ${definition.placeholder[language]}`, asked)) return;
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
    [label.nl, label.en, name].some((word) => foldText(word) === foldText(asked)),
  );
  if (asked !== '' && !isKnown && variableName(asked) !== '') {
    entries.push({
      key: 'new-variable',
      group: menu.fresh,
      mark: { icon: 'new' },
      title: menu.newVariable(asked),
      act: { do: 'new-variable', label: asked },
    });
  }
  return entries;
}

/** A name for a variable that a person called so: 'Naam van de zaal' is `naamVanDeZaal`. Empty where no letter is left. */
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

/** The citations of a block in this document count before others: nothing is offered twice. */
export function withoutDoubles(blocks: readonly Block[]): Block[] {
  const seen = new Set<BlockId>();
  return blocks.filter(({ id }) => !seen.has(id) && seen.add(id));
}
