/** The PDF reader alone: requests the pages with another word, draws one, and reports when it is on the screen. */
import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

const host = window as unknown as { changeWord: (edit: number, width: number) => Promise<number> };
const runs = new Worker(workerAddress, { type: 'module' });
const worker = PDFWorker.create({ port: runs });
let shown: HTMLCanvasElement | null = null;
let open: PDFDocumentProxy | null = null;

const port = new Promise<MessagePort>((resolve) => {
  window.addEventListener('message', ({ data, ports }) => {
    if (data === 'port' && ports[0]) resolve(ports[0]);
  });
});

/** Milliseconds from the request to the frame that shows the middle page, `width` pixels wide. */
host.changeWord = async (edit, width) => {
  const compiler = await port;
  const start = performance.now();
  const bytes = await new Promise<Uint8Array>((resolve) => {
    compiler.onmessage = ({ data }: MessageEvent<Uint8Array>) => resolve(data);
    compiler.postMessage(edit);
  });
  const pdf = await getDocument({ data: bytes, worker, isEvalSupported: false, useSystemFonts: false }).promise;
  const page = await pdf.getPage(Math.ceil(pdf.numPages / 2));
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const canvasContext = canvas.getContext('2d', { alpha: false });
  if (!canvasContext) throw new Error('no canvas');
  await page.render({ canvas, canvasContext, viewport }).promise;
  if (shown) shown.replaceWith(canvas);
  else document.body.append(canvas);
  shown = canvas;
  const took = await new Promise<number>((resolve) => {
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => resolve(performance.now() - start);
      after.port2.postMessage(null);
    });
  });
  void open?.loadingTask.destroy();
  open = pdf;
  return took;
};
