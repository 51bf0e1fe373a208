import { splitBySlot, splitSections } from '../document-types/sections.ts';
import { findVariableDefinition } from '../drafts/variables.ts';
import { interfaceLanguageOf } from '../result.ts';
import type { Inline } from '../richtext/model.ts';
import { inlineText } from '../richtext/plain-text.ts';
import { defineCheck } from './check.ts';

/** Whether a text asks something, directly or in the indirect form of the Kamer: 'Deze leden vragen of …'. */
function isAsking(text: string): boolean {
  return (
    text.includes('?') ||
    /\b(?:vragen|vernemen|horen|ontvangen) (?:\p{L}+ ){0,4}(?:of|wat|wanneer|hoe|hoeveel|welke?|wie|waarom|waar\p{L}*|in hoeverre|om|een|graag)\b/u.test(
      text,
    )
  );
}

/** The part of a parliamentary group without a question: a heading and an opening that nobody can use. */
export const factionWithoutQuestion = defineCheck<'faction-without-question', { heading: string }>({
  code: 'faction-without-question',
  severity: 'warning',
  run: ({ draft, documentType: { slots, variables }, pieces }) => {
    const { body } = draft;
    const resolve = (node: Inline): string => {
      if (node.type !== 'variable') return '';
      const placeholder = findVariableDefinition(node.name, draft.definitions, variables)?.placeholder;
      return (
        draft.variables[node.name]?.value?.trim() ||
        `[${placeholder?.[interfaceLanguageOf(draft.language)] ?? node.name}]`
      );
    };
    const plain = new Set(slots.filter(({ questions }) => questions === 'plain').map(({ id }) => id));
    const asking = new Set(pieces.filter(({ text }) => isAsking(text)).map(({ outermost }) => outermost));
    return splitBySlot(body)
      .filter(({ slot }) => slot !== null && plain.has(slot))
      .flatMap(({ content }) => splitSections(content, (node) => (node.type === 'heading' ? node.id : null)))
      .flatMap(({ heading, slot: node, content }) => {
        if (node === null || heading?.type !== 'heading') return [];
        if (content.some((one) => asking.has(body.indexOf(one)))) return [];
        return [{ location: { node }, values: { heading: inlineText(heading.content, resolve).trim() } }];
      });
  },
  texts: {
    nl: {
      name: 'Fractie zonder vraag',
      many: (count) => `${count} fracties hebben nog geen vraag`,
      message: ({ heading }) => `Onder ‘${heading}’ staat nog geen vraag.`,
      help: 'Kies onder de opening de vragen die bij deze fractie passen, of haal het deel weg.',
    },
    en: {
      name: 'Group without a question',
      many: (count) => `${count} groups have no question yet`,
      message: ({ heading }) => `There is no question below ‘${heading}’ yet.`,
      help: 'Choose the questions that suit this group below the opening, or remove the part.',
    },
  },
});
