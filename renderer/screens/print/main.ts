/** An invisible page that draws a PDF as one picture per sheet for printing. Its title reports `ready` or `failed`. */
import { createPdfReader } from '../../writing/side/preview/pdf-pages.ts';
import './print.css';
import { uprightPage } from './upright-page.ts';

/** Pixels per point: 300 per inch, or 200 per inch for many pages, to save memory. */
const FINE = 300 / 72;
const COARSE = 200 / 72;
const MANY_PAGES = 40;

async function draw(address: string): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`no pages: ${answer.status}`);
  const reader = createPdfReader();
  const pages = await reader.open(new Uint8Array(await answer.arrayBuffer()));
  const scale = pages.sizes.length > MANY_PAGES ? COARSE : FINE;
  const { signal } = new AbortController();
  for (let page = 1; page <= pages.sizes.length; page++) {
    const canvas = uprightPage(await pages.draw(page, scale, signal));
    const picture = document.createElement('img');
    picture.alt = '';
    picture.src = URL.createObjectURL(await asPng(canvas));
    // Frees the pixels of each page immediately. The picture stays compressed until it is printed.
    canvas.width = 0;
    document.body.append(picture);
    await picture.decode();
  }
  pages.close();
  reader.end();
}

function asPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

draw(location.hash.slice(1)).then(
  () => {
    document.title = 'ready';
  },
  (error: unknown) => {
    console.error(error);
    document.title = 'failed';
  },
);
