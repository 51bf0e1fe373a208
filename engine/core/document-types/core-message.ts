import type { Slot } from './document-type.ts';

/**
 * The section of a document type that is its core message: the first, where it has no heading, must be written and takes no
 * blocks. null: documents of this type open with something else.
 */
export function coreMessageOf([first]: readonly Slot[]): Slot | null {
  return first && first.heading === null && first.required && first.takes.length === 0 ? first : null;
}
