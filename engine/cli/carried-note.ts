import type { InterfaceLanguage } from '../core/result.ts';
import { carrierOfFile } from '../jobs/carried-draft.ts';

/** A sentence for each Word file or PDF from which the draft was read: later changes in that file are not read. */
export function carriedNotes(files: readonly string[], language: InterfaceLanguage): string[] {
  return files
    .filter((file) => carrierOfFile(file) !== null)
    .map(
      (file) =>
        ({
          nl: `Gelezen is het document in ${file}, zoals het was bij het exporteren. Wat daarna in dat bestand is veranderd, telt niet mee.`,
          en: `The document in ${file} was read as it was when exported. Later changes in that file do not count.`,
        })[language],
    );
}
