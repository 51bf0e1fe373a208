import { inlineText } from '../richtext/plain-text.ts';
import { defineCheck } from './check.ts';
import { isPrinted } from './printed.ts';

/** A printed heading without text below it, mostly from the document type. */
export const headingWithoutText = defineCheck<'heading-without-text', { heading: string }>({
  code: 'heading-without-text',
  severity: 'warning',
  run: ({ draft: { body } }) =>
    body.flatMap((node, at) => {
      if (node.type !== 'heading' || !isPrinted(node)) return [];
      const next = body.slice(at + 1).find(isPrinted);
      if (next && (next.type !== 'heading' || next.level > node.level)) return [];
      return [{ location: { node: node.id }, values: { heading: inlineText(node.content).trim() } }];
    }),
  texts: {
    nl: {
      name: 'Kop zonder tekst',
      many: (count) => `Onder ${count} koppen staat geen tekst`,
      message: ({ heading }) => `Onder de kop ‘${heading}’ staat geen tekst.`,
      help: 'De kop wordt wel afgedrukt. Schrijf er iets onder, voeg een bouwsteen in of haal de kop weg.',
    },
    en: {
      name: 'Heading without text',
      many: (count) => `${count} headings have no text below them`,
      message: ({ heading }) => `There is no text below the heading ‘${heading}’.`,
      help: 'The heading is printed. Write something below it, insert a block there, or remove the heading.',
    },
  },
});
