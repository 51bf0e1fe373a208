import type { ImageInfo } from '../core/drafts/draft.ts';
import type { Bilingual } from '../core/result.ts';
import type { ImageHash } from '../core/richtext/model.ts';
import type { TypesettingLosses } from '../publish/pdf/typesetter.ts';

/** The code points of a character, by which it is found where no screen shows it. */
function codesOf(char: string): string {
  return [...char].map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
}

/**
 * A sentence for each thing that could not be shown as written. The typesetter's own reasons are in English and do not help
 * a user.
 */
export function lossNotes(
  { missing, images }: TypesettingLosses,
  known: Readonly<Record<ImageHash, ImageInfo>>,
): Bilingual[] {
  return [
    ...missing.map(({ char, instead, count }) => ({
      nl: `Het teken ‘${char}’ (${codesOf(char)}${count > 1 ? `, ${count} keer` : ''}) zit in geen lettertype: in de PDF staat daar ‘${instead}’. In de andere bestanden staat het teken zelf.`,
      en: `No font has the character ‘${char}’ (${codesOf(char)}${count > 1 ? `, ${count} times` : ''}): the PDF shows ‘${instead}’ instead. The other files have the character itself.`,
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
