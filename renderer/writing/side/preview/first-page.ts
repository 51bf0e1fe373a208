import type { WindowBridge } from '../../../../electron/ipc/contract.ts';
import type { LayoutFacts } from '../../../../engine/core/publication/publication.ts';
import { answeredPages } from './answered-pages.ts';
import { createPdfReader, type PdfReader } from './pdf-pages.ts';

export interface FirstPage {
  /** `blob:`; whoever asked gives it back with `URL.revokeObjectURL`. */
  address: string;
  layout: LayoutFacts;
}

/** Times that a newer question may come in between. */
const TRIES = 5;

/**
 * The real first page of a draft as a picture of so many pixels wide. null where it can't be set, or is no longer asked for.
 */
export async function drawFirstPage(
  bridge: Pick<WindowBridge, 'preview'>,
  draft: string,
  width: number,
  signal: AbortSignal,
): Promise<FirstPage | null> {
  const set = await settled(bridge, draft, signal);
  if (!set || signal.aborted) return null;
  const reader: PdfReader = createPdfReader();
  try {
    const pages = await reader.open(set.pdf);
    const [size] = pages.sizes;
    const canvas = size && (await pages.draw(1, width / size.width, signal));
    const picture = canvas && (await new Promise<Blob | null>((done) => canvas.toBlob(done)));
    return picture ? { address: URL.createObjectURL(picture), layout: set.layout } : null;
  } catch {
    // Called off, or a page that can't be drawn: the place stays empty.
    return null;
  } finally {
    reader.end();
  }
}

async function settled(bridge: Pick<WindowBridge, 'preview'>, draft: string, signal: AbortSignal) {
  for (let tried = 0; tried < TRIES && !signal.aborted; tried += 1) {
    const reply = await bridge.preview({ draft });
    if (reply.ok) return answeredPages(reply.value);
    if (reply.problem.code !== 'outdated') return null;
  }
  return null;
}
