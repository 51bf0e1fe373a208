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
      name: 'Eis zonder geadresseerde',
      many: (count) => `${count} eisen hebben geen geadresseerde`,
      message: ({ claim }) => `De eis ‘${claim}’ heeft geen geadresseerde.`,
      help: 'Een eis zonder geadresseerde kan niemand uitvoeren. Vul in de bouwsteen in wie dit moet doen, bijvoorbeeld de staatssecretaris van Justitie en Veiligheid.',
    },
    en: {
      name: 'Ask without an addressee',
      many: (count) => `${count} asks have no addressee`,
      message: ({ claim }) => `The ask ‘${claim}’ has no addressee.`,
      help: 'Nobody can carry out an ask without an addressee. Fill in who has to do this, for example the State Secretary for Justice and Security.',
    },
  },
});
