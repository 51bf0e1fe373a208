import type { Holder } from '../protocol.ts';
import type { Kept } from './kept.ts';

/**
 * A window leaves what it has open: nothing more is written in its journals. The form of a block that is filled in may outlast
 * the document; one that was opened and is not shown after all is nobody's.
 */
export async function leaveOpening(
  { journals, forms }: Pick<Kept, 'journals' | 'forms'>,
  holder: Holder,
): Promise<void> {
  forms.letGo(holder);
  await journals.leave(holder);
}
