import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';

/** The document types in the order in which the start screen offers them: by `startScreen.order` of their file in `templates`. */
export function orderTypes<Entry extends Pick<DocumentType, 'startScreen'>>(types: readonly Entry[]): Entry[] {
  const place = ({ startScreen }: Entry) => startScreen?.order ?? Number.MAX_SAFE_INTEGER;
  return [...types].sort((one, other) => place(one) - place(other));
}
