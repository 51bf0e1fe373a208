import { keepFirstUses } from './block-uses.ts';
import { defineCheck } from './check.ts';

/** A placed demand that does not say who has to carry it out. */
export const demandWithoutAddressee = defineCheck<'demand-without-addressee', { claim: string }>({
  code: 'demand-without-addressee',
  severity: 'error',
  run: ({ uses }) =>
    keepFirstUses(uses.filter((use) => use.how === 'placed')).flatMap(({ block, location, placed }) =>
      block.kind === 'demand' && !block.addressee?.trim()
        ? [{ location, block: block.id, values: { claim: placed?.title ?? block.title } }]
        : [],
    ),
  texts: {
    nl: {
      many: (count) => `${count} eisen zeggen niet aan wie`,
      message: ({ claim }) => `De eis ‘${claim}’ zegt niet aan wie.`,
      help: 'Een eis zonder geadresseerde kan niemand uitvoeren. Vul in de bouwsteen in wie dit moet doen, bijvoorbeeld de minister van Justitie en Veiligheid.',
    },
    en: {
      many: (count) => `${count} demands do not say of whom`,
      message: ({ claim }) => `The demand ‘${claim}’ does not say of whom.`,
      help: 'Nobody can carry out a demand without an addressee. Fill in the block who has to do this, for instance the minister of Justice and Security.',
    },
  },
});
