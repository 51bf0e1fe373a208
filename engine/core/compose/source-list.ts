import type { Source, SourceType } from '../citations/source.ts';
import { formatStored } from '../citations/stored.ts';
import { printsSubtitle } from '../document-types/document-type.ts';
import { findSnapshot } from '../drafts/instances.ts';
import type { PubGroup, PubParagraph } from '../publication/publication.ts';
import { getPlainText } from '../publication/text.ts';
import type { BlockId } from '../richtext/model.ts';
import { isInVariant } from '../richtext/variants.ts';
import { type AnyNode, childrenOf } from '../richtext/walk.ts';
import { type CitedSource, composeOfficialForm, findCitedSource } from './cite.ts';
import type { Composition } from './composition.ts';
import { paragraph, run } from './pieces.ts';

/** Order of the source list: dossiers by number, GRETA reports by round, others by name. */
const GROUPS: { [Type in SourceType]: number } = {
  kamerstuk: 0,
  bijlage: 0,
  handelingen: 1,
  aanhangsel: 2,
  'greta-report': 3,
  report: 4,
  website: 4,
};

/** 'Bronnen': every cited source once, in its official form; null where there is none. */
export function composeSourceList(c: Composition): PubGroup | null {
  const sources = new Map<string, CitedSource>();
  const add = (id: BlockId) => {
    const block = findSnapshot(c.draft, id);
    const found = block ? findCitedSource(block, undefined, c) : null;
    if (found) sources.set(formatStored(found.source), { ...found, locator: {} });
  };
  for (const placed of c.placed) {
    add(placed.block.id);
    for (const ground of placed.grounds) add(ground.block);
    for (const id of findCitedBlocks(placed.body, c.audience)) add(id);
  }
  const subtitle = printsSubtitle(c.type) ? c.draft.subtitle : [];
  for (const content of [c.draft.title, subtitle, c.draft.body]) {
    for (const id of findCitedBlocks(content, c.audience)) add(id);
  }
  if (sources.size === 0) return null;
  const entries = [...sources].map(([stored, cited]) => ({
    source: cited.source,
    content: composeOfficialForm(cited, c),
    stored,
  }));
  const { compare } = new Intl.Collator(c.language, { numeric: true });
  entries.sort(
    (a, b) =>
      GROUPS[a.source.type] - GROUPS[b.source.type] ||
      compare(makeSortKey(a.source, getPlainText(a.content)), makeSortKey(b.source, getPlainText(b.content))),
  );
  return {
    type: 'group',
    id: 'sources',
    role: 'sources',
    form: null,
    block: null,
    keep: false,
    rule: null,
    children: [
      { type: 'heading', id: 'sources--heading', level: 1, style: 'heading1', content: [run(c.texts.sources)] },
      ...entries.map(
        ({ content }, index): PubParagraph =>
          paragraph(`sources--${index + 1}`, 'bibliography', [...content, run('.')]),
      ),
    ],
  };
}

function makeSortKey(source: Source, words: string): string {
  if (source.type === 'kamerstuk' || source.type === 'bijlage') {
    const { dossier, addition, number } = source.kamerstuk;
    return [dossier.padStart(6, '0'), addition ?? '', (number ?? '').padStart(6, '0')].join(' ');
  }
  return source.type === 'greta-report' ? `${source.country} ${source.round}` : words;
}

/** The blocks that this variant cites. */
function findCitedBlocks(nodes: readonly AnyNode[], audience: string | null): BlockId[] {
  return nodes.flatMap((node) => {
    if (!isInVariant(node, audience)) return [];
    const own = 'type' in node && node.type === 'citation' ? [node.block] : [];
    return [...own, ...childrenOf(node).flatMap((children) => findCitedBlocks(children, audience))];
  });
}
