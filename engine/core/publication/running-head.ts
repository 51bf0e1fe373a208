import type { Publication } from './publication.ts';

/** Separates the mark of a concept from the right end of a running head. */
export const HEAD_SEPARATOR = ' · ';

/** The right end of a running head: 'Concept · Inbreng commissiedebat', or the text alone in a document to be sent. */
export function formatHeadEnd({ concept }: Publication['running'], text: string): string {
  return [concept ?? '', text].filter((part) => part !== '').join(HEAD_SEPARATOR);
}
