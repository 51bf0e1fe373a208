import type { Slot } from './document-type.ts';

/**
 * The section of a document type that is its core message: the first, if it has no heading, is required and takes no
 * blocks. null: documents of this type begin otherwise.
 */
export function findCoreMessage([first]: readonly Slot[]): Slot | null {
  return first && first.heading === null && first.required && first.takes.length === 0 ? first : null;
}
