import { splitBySlot } from '../document-types/sections.ts';
import type { BodyNode } from '../richtext/model.ts';
import type { CheckContext } from './check.ts';
import { defineCheck } from './check.ts';
import { isPrinted } from './printed.ts';

/**
 * A section without a phrase that its document type needs: a motion without 'verzoekt de regering'. An empty section has
 * its own check.
 */
export const phraseMissing = defineCheck<'phrase-missing', { phrases: readonly string[] }>({
  code: 'phrase-missing',
  severity: 'warning',
  run: (context) =>
    context.documentType.slots.flatMap((slot, at) => {
      if (slot.phrases.length === 0) return [];
      const content = findContent(slot.id, at === 0, context.draft.body).filter(isPrinted);
      const [first] = content;
      if (!first) return [];
      const text = getText(content, context).toLowerCase();
      return slot.phrases
        .filter((phrases) => !phrases.some((phrase) => text.includes(phrase.toLowerCase())))
        .map((phrases) => ({ location: { node: first.id }, values: { phrases } }));
    }),
  texts: {
    nl: {
      name: 'Vaste formule ontbreekt',
      many: (count) => `${count} vaste zinsdelen ontbreken`,
      message: ({ phrases }) => `In de tekst staat nergens ${quoteAny(phrases, 'of')}.`,
      help: 'Het hoort bij de vorm van dit document. Zet het in de tekst, of negeer de melding met een reden als het anders is gezegd.',
    },
    en: {
      name: 'Fixed phrase missing',
      many: (count) => `${count} fixed phrases are missing`,
      message: ({ phrases }) => `The text does not contain ${quoteAny(phrases, 'or')}.`,
      help: 'It belongs to the form of this document. Add it to the text, or ignore this with a reason if the text says it in other words.',
    },
  },
});

function findContent(slot: string, isFirst: boolean, body: readonly BodyNode[]): BodyNode[] {
  const sections = splitBySlot(body);
  const found = sections.find((section) => section.slot === slot) ?? (isFirst ? sections[0] : undefined);
  return found?.content ?? [];
}

function getText(content: readonly BodyNode[], { draft, pieces }: CheckContext): string {
  const positions = new Set(content.map((node) => draft.body.indexOf(node)));
  const texts = pieces.filter(({ outermost }) => positions.has(outermost)).map(({ text }) => text);
  return texts.join('\n').replace(/\s+/g, ' ');
}

function quoteAny(phrases: readonly string[], or: string): string {
  const quoted = phrases.map((phrase) => `‘${phrase}’`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${or} ${quoted.at(-1)}`;
}
