import type { Block } from '../blocks/block.ts';
import { instancesIn, placedBlock, snapshotOf } from '../drafts/instances.ts';
import { enumeration } from '../enumeration.ts';
import { walk } from '../richtext/walk.ts';
import { blockName } from './block-name.ts';
import type { BlockUse } from './block-uses.ts';
import { type CheckContext, defineCheck, type RawFinding } from './check.ts';

const FACTS = {
  block: {
    nl: 'de bouwsteen zelf: het document heeft er geen kopie van',
    en: 'the block itself: the document holds no copy of it',
  },
  outcome: { nl: 'de uitslag', en: 'the outcome' },
  paragraph: { nl: 'het nummer van de alinea', en: 'the paragraph number' },
  level: { nl: 'het niveau (urges, considers, invites)', en: 'the level (urges, considers, invites)' },
  value: { nl: 'het getal', en: 'the number' },
  date: { nl: 'de datum', en: 'the date' },
  source: { nl: 'de bron', en: 'the source' },
  speaker: { nl: 'de naam van de spreker', en: 'the name of the speaker' },
  by: { nl: 'wie het toezegde', en: 'who promised it' },
  state: { nl: 'of het is nagekomen', en: 'whether it was kept' },
} as const;
export type MissingFact = keyof typeof FACTS;

export interface MissingFacts {
  title: string;
  /** null: the draft holds no copy of the block. */
  kind: Block['kind'] | null;
  missing: MissingFact[];
}

/** What a block prints as an empty field, since no file and no person has said it. One finding a block. */
export const factMissing = defineCheck<'fact-missing', MissingFacts>({
  code: 'fact-missing',
  severity: 'warning',
  run: (context) => {
    const blocks = new Map<string, { first: BlockUse; missing: Set<MissingFact> }>();
    for (const use of context.uses) {
      const missing = missingAt(use, context);
      if (missing.length === 0) continue;
      const known = blocks.get(use.id) ?? { first: use, missing: new Set<MissingFact>() };
      for (const fact of missing) known.missing.add(fact);
      blocks.set(use.id, known);
    }
    const known = [...blocks.values()].map(({ first, missing }) => ({
      location: first.location,
      block: first.id,
      values: { title: blockName(first.block), kind: first.block.kind, missing: [...missing] },
    }));
    return [...known, ...withoutCopy(context)];
  },
  texts: {
    nl: {
      message: ({ title, missing }) => `Bij ‘${title}’ is niet bekend: ${list(missing, 'nl')}.`,
      help: 'Waar het document dit noemt, staat nu een leeg veld. Importeer het officiële bestand waarin het staat, of kijk de bron na en vul het in de bouwsteen in.',
    },
    en: {
      message: ({ title, missing }) => `Not known about ‘${title}’: ${list(missing, 'en')}.`,
      help: 'Where the document names this, there is an empty field now. Import the official file that says it, or look the source up and add it to the block.',
    },
  },
});

function list(facts: readonly MissingFact[], language: 'nl' | 'en'): string {
  return enumeration(
    facts.map((fact) => FACTS[fact][language]),
    language,
  );
}

/** Blocks that stand in the draft or carry a demand of it, of which it holds no copy: they print as an empty field. */
function withoutCopy({ draft }: CheckContext): RawFinding<MissingFacts>[] {
  return instancesIn(draft.body).flatMap((instance) => {
    const ids = [instance.block, ...(placedBlock(draft, instance)?.grounds ?? []).map((ground) => ground.block)];
    return ids
      .filter((id) => !snapshotOf(draft, id))
      .map((id) => ({
        location: { node: instance.id },
        block: id,
        values: { title: id, kind: null, missing: ['block' as const] },
      }));
  });
}

function missingAt({ block, how, locator, placed }: BlockUse, { draft }: CheckContext): MissingFact[] {
  const missing: MissingFact[] = [];
  switch (block.kind) {
    case 'motion':
      // A note names the paper, not what became of it.
      if (how !== 'cited' && block.status === 'unknown') missing.push('outcome');
      break;
    case 'finding':
      if (!block.paragraph && !locator?.paragraph) missing.push('paragraph');
      if (how !== 'cited' && block.level === null) missing.push('level');
      break;
    case 'figure':
      if (!block.value) missing.push('value');
      if (block.date === null) missing.push('date');
      // A citation or a note in its own sentence is a source too.
      if (block.source === null && !namesSource(block.body)) missing.push('source');
      break;
    case 'quote':
      // A quote in full falls back on the document's own spokesperson.
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

function namesSource(body: Block['body']): boolean {
  let found = false;
  walk(body, (node) => {
    if ('type' in node && (node.type === 'citation' || node.type === 'footnote')) found = true;
  });
  return found;
}
