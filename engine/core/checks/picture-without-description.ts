import type { Figure, Location } from '../richtext/model.ts';
import { inlineText } from '../richtext/plain-text.ts';
import { type AnyNode, walk } from '../richtext/walk.ts';
import type { RawFinding } from './check.ts';
import { defineCheck } from './check.ts';
import { getPrintedBody } from './printed.ts';

/** PDF/UA-1 (ISO 14289-1, 7.3): a figure has an alternative, or is marked as decoration. */
export const pictureWithoutDescription = defineCheck<'picture-without-description', { caption: string }>({
  code: 'picture-without-description',
  severity: 'error',
  run: ({ draft, uses }) => [
    ...findUndescribed(draft.body).map((figure) => makeFinding({ node: figure.id }, figure)),
    ...uses.flatMap(({ placed, location }) => {
      if (!placed) return [];
      // Adapted text has its own node in the draft.
      const isOwn = placed.instance.own?.body !== undefined;
      return findUndescribed(getPrintedBody(placed)).map((figure) => ({
        ...makeFinding(isOwn ? { node: figure.id } : location, figure),
        block: placed.block.id,
      }));
    }),
  ],
  texts: {
    nl: {
      name: 'Afbeelding zonder beschrijving',
      many: (count) => `${count} afbeeldingen zonder beschrijving`,
      message: ({ caption }) =>
        caption === ''
          ? 'Bij een afbeelding ontbreekt de beschrijving.'
          : `Bij de afbeelding ‘${caption}’ ontbreekt de beschrijving.`,
      help: 'Wie de afbeelding niet ziet, hoort de beschrijving. Schrijf die bij de afbeelding, of kies daar ‘Alleen versiering’.',
    },
    en: {
      name: 'Picture without a description',
      many: (count) => `${count} pictures have no description`,
      message: ({ caption }) =>
        caption === '' ? 'A picture has no description.' : `The picture ‘${caption}’ has no description.`,
      help: 'People who cannot see the picture hear its description. Write one with the picture, or choose ‘Decoration only’.',
    },
  },
});

function makeFinding(location: Location | null, { caption, id, image }: Figure): RawFinding<{ caption: string }> {
  return { location, values: { caption: caption ? inlineText(caption).trim() : '' }, about: [id, image] };
}

function findUndescribed(nodes: readonly AnyNode[]): Figure[] {
  const found: Figure[] = [];
  walk(nodes, (node) => {
    if ('type' in node && node.type === 'figure' && !node.decorative && !node.alt?.trim()) found.push(node);
  });
  return found;
}
