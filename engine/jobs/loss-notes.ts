import type { ImageInfo } from '../core/drafts/draft.ts';
import type { Bilingual } from '../core/result.ts';
import type { ImageHash } from '../core/richtext/model.ts';
import type { TypesettingLosses } from '../publish/pdf/typesetter.ts';

/** What could not be shown as it was written, a sentence each. The typesetter's own reasons are in English and of use to nobody. */
export function lossNotes(
  { missing, images }: TypesettingLosses,
  known: Readonly<Record<ImageHash, ImageInfo>>,
): Bilingual[] {
  return [
    ...missing.map(({ char, count }) => ({
      nl: `Het teken ‘${char}’ staat niet in de lettertypen van de huisstijl${count > 1 ? ` (${count} keer)` : ''}.`,
      en: `The fonts of the house style do not have the sign ‘${char}’${count > 1 ? ` (${count} times)` : ''}.`,
    })),
    ...images.map(({ image }) => {
      const name = known[image]?.name ?? image.slice(0, 12);
      return {
        nl: `De afbeelding ‘${name}’ kan niet worden getekend.`,
        en: `The picture ‘${name}’ cannot be drawn.`,
      };
    }),
  ];
}
