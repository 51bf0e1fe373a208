import { defineCheck } from './check.ts';

/**
 * No organisation in the draft, the house style or the library. The head then prints an empty field in every document
 * type, and contact and logo are omitted silently.
 */
export const senderMissing = defineCheck<'sender-missing', { field: string }>({
  code: 'sender-missing',
  severity: 'warning',
  run: ({ publication, earlier }) => {
    if (publication?.metadata.author !== '' || publication.sheet === 'neutral') return [];
    // Another check reports the field where the text prints the name.
    if (earlier.some(({ check, values }) => check === 'variable-empty' && values.name === 'organisation')) return [];
    return [{ location: null, values: { field: publication.running.sender } }];
  },
  texts: {
    nl: {
      name: 'Afzender ontbreekt',
      many: (count) => `${count} keer ontbreekt de afzender`,
      message: ({ field }) => `De afzender ontbreekt: boven het document staat ‘${field}’.`,
      help: 'Vul de naam, het logo en de contactpersoon van de organisatie in bij Instellingen; elk document neemt die over. Alleen voor dit document kan het bij Details.',
    },
    en: {
      name: 'Sender missing',
      many: (count) => `The sender is missing ${count} times`,
      message: ({ field }) => `The sender is missing: the document begins with ‘${field}’.`,
      help: 'Fill in the name, logo and contact of the organisation in Settings; every document takes them from there. For this document only, use Details.',
    },
  },
});
