import { defineCheck } from './check.ts';

/**
 * Nobody has said who writes: not the draft, not the house style, not the library. The head then holds an empty field, in
 * every document type, and the contact and the logo of the organisation are left out without a word.
 */
export const senderMissing = defineCheck<'sender-missing', { field: string }>({
  code: 'sender-missing',
  severity: 'warning',
  run: ({ publication, earlier }) => {
    if (publication?.metadata.author !== '') return [];
    // Where the text itself prints the name, its empty field was found there.
    if (earlier.some(({ check, values }) => check === 'variable-empty' && values.name === 'organisation')) return [];
    return [{ location: null, values: { field: publication.running.sender } }];
  },
  texts: {
    nl: {
      message: ({ field }) => `De afzender ontbreekt: boven het document staat ‘${field}’.`,
      help: 'Bij Instellingen horen de naam, het logo en de contactpersoon van de organisatie; elk document neemt die over. Alleen voor dit document kan het bij Details.',
    },
    en: {
      message: ({ field }) => `The sender is missing: the document is headed ‘${field}’.`,
      help: 'Settings hold the name, the logo and the contact of the organisation; every document takes them from there. For this document alone they can be filled in under Details.',
    },
  },
});
