import { formatMotionName } from './block-name.ts';
import { defineCheck } from './check.ts';

/** A rejected motion as a ground, which contradicts the demand. */
export const groundRejected = defineCheck<'ground-rejected', { claim: string; motion: string }>({
  code: 'ground-rejected',
  severity: 'warning',
  run: ({ uses }) => {
    const claims = new Map(uses.flatMap(({ placed }) => (placed ? [[placed.instance.id, placed.title]] : [])));
    return uses.flatMap(({ how, block, location }) =>
      how === 'ground' && block.kind === 'motion' && block.status === 'rejected'
        ? [
            {
              location,
              block: block.id,
              values: { claim: claims.get(location?.node ?? '') ?? '', motion: formatMotionName(block) },
            },
          ]
        : [],
    );
  },
  texts: {
    nl: {
      many: (count) => `${count} gronden zijn verworpen`,
      message: ({ claim, motion }) => `De eis ‘${claim}’ rust op de ${motion}, en die is verworpen.`,
      help: 'De Kamer heeft zich hiertegen uitgesproken; een lezer ziet dat. Kies een andere grond, of leg in de eis uit waarom deze toch telt.',
    },
    en: {
      many: (count) => `${count} grounds were rejected`,
      message: ({ claim, motion }) => `The demand ‘${claim}’ rests on the ${motion}, which was rejected.`,
      help: 'The Kamer spoke against it, and a reader sees that. Choose another ground, or explain in the demand why this one counts all the same.',
    },
  },
});
