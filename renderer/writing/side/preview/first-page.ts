import type { InputOf, WindowBridge } from '../../../../electron/ipc/contract.ts';
import type { LayoutFacts } from '../../../../engine/core/publication/publication.ts';
import { createPdfReader, type PdfReader } from './pdf-pages.ts';
import { readTypesetPages } from './typeset-pages.ts';

export interface FirstPage {
  /** A `blob:` address. The caller releases it with `URL.revokeObjectURL`. */
  address: string;
  layout: LayoutFacts;
}

/** Attempts while newer requests make a response outdated. */
const MAX_ATTEMPTS = 5;

/** The first page of a draft as a picture, `width` pixels wide; null if it cannot be typeset or `signal` aborts. */
export async function drawFirstPage(
  bridge: Pick<WindowBridge, 'preview'>,
  input: InputOf<'preview'>,
  width: number,
  signal: AbortSignal,
): Promise<FirstPage | null> {
  const pages = await typeset(bridge, input, signal);
  if (!pages || signal.aborted) return null;
  const reader: PdfReader = createPdfReader();
  try {
    const pdf = await reader.open(pages.pdf);
    const [size] = pdf.sizes;
    const canvas = size && (await pdf.draw(1, width / size.width, signal));
    const picture = canvas && (await new Promise<Blob | null>((done) => canvas.toBlob(done)));
    return picture ? { address: URL.createObjectURL(picture), layout: pages.layout } : null;
  } catch {
    // It was cancelled or cannot be drawn: the caller shows no picture.
    return null;
  } finally {
    reader.end();
  }
}

async function typeset(bridge: Pick<WindowBridge, 'preview'>, input: InputOf<'preview'>, signal: AbortSignal) {
  for (let attempt = 0; attempt < MAX_ATTEMPTS && !signal.aborted; attempt += 1) {
    const reply = await bridge.preview(input);
    if (reply.ok) return readTypesetPages(reply.value);
    if (reply.problem.code !== 'outdated') return null;
  }
  return null;
}
