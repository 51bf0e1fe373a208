import type { InputOf, OutputOf, Reply, WindowBridge } from '../../../electron/ipc/contract.ts';
import type { GrantId } from '../../../electron/ipc/grant.ts';

/**
 * Exports a document, once what it says now is kept among its versions, or can't be: that holds up no export. `document` is its
 * file. null: a person stopped it before it began, so that there was nothing yet that the app could have stopped.
 */
export async function exportVersion(
  bridge: Pick<WindowBridge, 'keepVersion' | 'exportDraft'>,
  document: GrantId | null,
  asked: InputOf<'exportDraft'>,
  isStopped: () => boolean,
): Promise<Reply<OutputOf<'exportDraft'>> | null> {
  const { draftId, draft } = asked;
  await bridge.keepVersion({ draftId, document, draft, name: null, why: 'before-export' });
  return isStopped() ? null : bridge.exportDraft(asked);
}
