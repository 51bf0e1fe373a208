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
      name: 'Verworpen motie als onderbouwing',
      many: (count) => `Bij ${count} eisen is een motie in de onderbouwing verworpen`,
      message: ({ claim, motion }) => `De eis ‘${claim}’ steunt op de ${motion}, en die is verworpen.`,
      help: 'De Kamer heeft zich hiertegen uitgesproken; een lezer ziet dat. Kies een andere onderbouwing, of leg in de eis uit waarom deze toch telt.',
    },
    en: {
      name: 'Rejected motion as evidence',
      many: (count) => `For ${count} asks a motion in the evidence was rejected`,
      message: ({ claim, motion }) => `The ask ‘${claim}’ relies on the ${motion}, which was rejected.`,
      help: 'The Kamer voted it down, and a reader sees that. Choose other evidence, or explain in the ask why it still counts.',
    },
  },
});
