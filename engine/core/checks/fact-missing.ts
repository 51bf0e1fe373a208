import type { Block } from '../blocks/block.ts';
import { listFindingGaps } from '../blocks/finding.ts';
import { findMotionGist } from '../blocks/motion-gist.ts';
import { capitalize } from '../capitalize.ts';
import { findInstances, findSnapshot, placeBlock } from '../drafts/instances.ts';
import { formatEnumeration } from '../enumeration.ts';
import { walk } from '../richtext/walk.ts';
import { formatBlockName } from './block-name.ts';
import type { BlockUse } from './block-uses.ts';
import { type CheckContext, defineCheck, type RawFinding } from './check.ts';
import { printsGist } from './motion-without-gist.ts';

/** Missing facts, as nouns in a sentence. */
const NOUNS = {
  outcome: { nl: 'de uitslag', en: 'the outcome' },
  gist: { nl: 'de samenvatting', en: 'the summary' },
  paragraph: { nl: 'het nummer van de alinea', en: 'the paragraph number' },
  level: { nl: 'het niveau (urges, considers, invites)', en: 'the level (urges, considers, invites)' },
  value: { nl: 'het getal', en: 'the number' },
  date: { nl: 'de datum', en: 'the date' },
  source: { nl: 'de bron', en: 'the source' },
  speaker: { nl: 'de naam van de spreker', en: 'the name of the speaker' },
} as const;
const QUESTIONS = {
  by: { nl: 'wie het toezegde', en: 'who promised it' },
  state: { nl: 'of het is nagekomen', en: 'whether it was kept' },
} as const;
/** `block`: the block itself, of which the document has no snapshot. */
export type MissingFact = keyof typeof NOUNS | keyof typeof QUESTIONS | 'block';

export interface MissingFacts {
  title: string;
  /** null: the draft has no snapshot of the block. */
  kind: Block['kind'] | null;
  missing: MissingFact[];
}

/** Unknown facts that a block prints as an empty field. One finding for each block. */
export const factMissing = defineCheck<'fact-missing', MissingFacts>({
  code: 'fact-missing',
  severity: 'warning',
  run: (context) => {
    const blocks = new Map<string, { first: BlockUse; missing: Set<MissingFact> }>();
    for (const use of context.uses) {
      const missing = findMissingFacts(use, context);
      if (missing.length === 0) continue;
      const known = blocks.get(use.id) ?? { first: use, missing: new Set<MissingFact>() };
      for (const fact of missing) known.missing.add(fact);
      blocks.set(use.id, known);
    }
    const known = [...blocks.values()].map(({ first, missing }) => ({
      location: first.location,
      block: first.id,
      values: { title: formatBlockName(first.block), kind: first.block.kind, missing: [...missing] },
    }));
    return [...known, ...findBlocksWithoutSnapshot(context)];
  },
  texts: {
    nl: {
      name: 'Feit ontbreekt',
      many: (count) => `Bij ${count} bouwstenen ontbreekt een feit`,
      message: ({ title, missing }) => {
        if (missing.includes('block')) return `Van ‘${title}’ heeft het document geen kopie.`;
        const [nouns, questions] = [selectTexts(NOUNS, missing, 'nl'), selectTexts(QUESTIONS, missing, 'nl')];
        if (nouns.length === 0) return `Bij ‘${title}’ is niet bekend ${formatEnumeration(questions, 'nl')}.`;
        const known = `Van ‘${title}’ ${nouns.length === 1 ? 'is' : 'zijn'} ${formatEnumeration(nouns, 'nl')} niet bekend`;
        return questions.length === 0 ? `${known}.` : `${known}, en ook niet ${formatEnumeration(questions, 'nl')}.`;
      },
      help: 'In het document staat hier nu een leeg veld. Importeer het officiële bestand, of zoek het op in de bron en vul het in de bouwsteen in.',
    },
    en: {
      name: 'Fact missing',
      many: (count) => `A fact is missing from ${count} blocks`,
      message: ({ title, missing }) => {
        if (missing.includes('block')) return `The document has no copy of ‘${title}’.`;
        const [nouns, questions] = [selectTexts(NOUNS, missing, 'en'), selectTexts(QUESTIONS, missing, 'en')];
        if (nouns.length === 0) return `For ‘${title}’ it is not known ${joinAlternatives(questions)}.`;
        const known = capitalize(
          `${formatEnumeration(nouns, 'en')} of ‘${title}’ ${nouns.length === 1 ? 'is' : 'are'} not known`,
        );
        return questions.length === 0 ? `${known}.` : `${known}, nor is it known ${joinAlternatives(questions)}.`;
      },
      help: 'The document now shows an empty field here. Import the official file, or look up the source and fill it in.',
    },
  },
});

function selectTexts<Fact extends string>(
  facts: { [Name in Fact]: { nl: string; en: string } },
  missing: readonly MissingFact[],
  language: 'nl' | 'en',
): string[] {
  return missing.flatMap((one) => (one in facts ? [facts[one as MissingFact & Fact][language]] : []));
}

/** After a negation English joins by 'or': 'who promised it or whether it was kept'. */
function joinAlternatives(questions: readonly string[]): string {
  return questions.join(' or ');
}

/** Blocks without a snapshot that the draft places or uses as a ground: they print as an empty field. */
function findBlocksWithoutSnapshot({ draft }: CheckContext): RawFinding<MissingFacts>[] {
  return findInstances(draft.body).flatMap((instance) => {
    const ids = [instance.block, ...(placeBlock(draft, instance)?.grounds ?? []).map((ground) => ground.block)];
    return ids
      .filter((id) => !findSnapshot(draft, id))
      .map((id) => ({
        location: { node: instance.id },
        block: id,
        values: { title: id, kind: null, missing: ['block' as const] },
      }));
  });
}

function findMissingFacts(use: BlockUse, { draft }: CheckContext): MissingFact[] {
  const { block, how, locator, placed } = use;
  const missing: MissingFact[] = [];
  switch (block.kind) {
    case 'motion':
      // A note cites the Kamerstuk, not the outcome.
      if (how !== 'cited' && block.status === 'unknown') missing.push('outcome');
      if (printsGist(use) && findMotionGist(block) === null) missing.push('gist');
      break;
    case 'finding': {
      const report = block.report ? findSnapshot(draft, block.report) : undefined;
      const gaps = listFindingGaps(block, report?.kind === 'source' ? report.source : null, locator);
      if (gaps.includes('paragraph')) missing.push('paragraph');
      if (how !== 'cited' && gaps.includes('level')) missing.push('level');
      break;
    }
    case 'figure':
      if (!block.value) missing.push('value');
      if (block.date === null) missing.push('date');
      // A citation or a note in its own sentence is a source too.
      if (block.source === null && !hasSource(block.body)) missing.push('source');
      break;
    case 'quote':
      // A quote in full falls back on the spokesperson of the document.
      if (!block.speaker && !(placed?.instance.form === 'full' && draft.variables.spokesperson?.value?.trim())) {
        missing.push('speaker');
      }
      break;
    case 'commitment':
      if (!block.by) missing.push('by');
      if (how !== 'cited' && block.state === null) missing.push('state');
      if (block.date === null) missing.push('date');
      if (block.source === null) missing.push('source');
      break;
    case 'demand':
    case 'question':
    case 'passage':
    case 'source':
      break;
  }
  return missing;
}

function hasSource(body: Block['body']): boolean {
  let found = false;
  walk(body, (node) => {
    if ('type' in node && (node.type === 'citation' || node.type === 'footnote')) found = true;
  });
  return found;
}
