import type { Holder } from '../protocol.ts';
import type { SavingServices } from './saving-services.ts';

/**
 * Closes the journals of a window that closes its document. A form that is being edited may outlast the document; one
 * that was only reserved is released.
 */
export async function closeJournals(
  { journals, forms }: Pick<SavingServices, 'journals' | 'forms'>,
  holder: Holder,
): Promise<void> {
  forms.releaseUnwritten(holder);
  await journals.close(holder);
}
