import type { WindowBridge } from '../../../../electron/ipc/contract.ts';
import type { Texts } from '../../../ui/texts/texts.ts';

/** Asks for a file and writes the matrix of a draft to it. Returns a sentence for the user; null when the user chose none. */
export async function saveEvidence(
  bridge: Pick<WindowBridge, 'chooseOutput' | 'saveEvidence'>,
  { draft, name }: { draft: () => string; name: string },
  t: Pick<Texts, 'evidence'>,
): Promise<string | null> {
  const chosen = await bridge.chooseOutput({ name: t.evidence.fileName(name).slice(0, 200), of: 'evidence' });
  if (!chosen.ok) return chosen.problem.message;
  if (chosen.value === null) return null;
  const written = await bridge.saveEvidence({ draft: draft(), file: chosen.value.grant });
  return written.ok ? t.evidence.saved(chosen.value.name) : written.problem.message;
}
