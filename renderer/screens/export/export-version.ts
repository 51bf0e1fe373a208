import type { InputOf, OutputOf, Reply, WindowBridge } from '../../../electron/ipc/contract.ts';
import type { GrantId } from '../../../electron/ipc/grant.ts';

/**
 * Keeps a version of the document and then exports it, also if the version could not be kept. `document` is the file of the
 * document. Gives null if the user cancelled before the export started.
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
