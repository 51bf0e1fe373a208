import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { Texts } from '../../ui/texts/texts.ts';

/**
 * Asks for a file and writes the source pack of a document to it; `say` reports that this takes a while. Returns a
 * sentence for the user; null when the user chose no file.
 */
export async function saveSources(
  bridge: Pick<WindowBridge, 'chooseOutput' | 'saveSources'>,
  { draft, name }: { draft: () => string; name: string },
  t: Pick<Texts['writing'], 'sourcesName' | 'sourcesBegun' | 'sourcesSaved'>,
  say: (sentence: string) => void,
): Promise<string | null> {
  const chosen = await bridge.chooseOutput({ name: t.sourcesName(name).slice(0, 200), of: 'sources' });
  if (!chosen.ok) return chosen.problem.message;
  if (chosen.value === null) return null;
  say(t.sourcesBegun);
  const written = await bridge.saveSources({ draft: draft(), file: chosen.value.grant });
  return written.ok ? t.sourcesSaved(chosen.value.name) : written.problem.message;
}
