import { getDocument } from '../../pdfjs.ts';

/** A piece of text on a page: left edge and baseline in points from the top left. */
export interface PlacedText {
  page: number;
  x: number;
  y: number;
  text: string;
}

export interface ReadPdf {
  pages: number;
  text: PlacedText[];
  outline: string[];
  attachments: Record<string, Uint8Array>;
  info: Record<string, unknown>;
  language: string | null;
}

/** Reads a PDF with another program than the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const text: PlacedText[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const sheet = await document.getPage(page);
    const { height } = sheet.getViewport({ scale: 1 });
    const content = await sheet.getTextContent();
    for (const item of content.items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , , x, y] = item.transform as [number, number, number, number, number, number];
      text.push({ page, x, y: height - y, text: item.str });
    }
  }
  const outline: string[] = [];
  const visit = (nodes: Awaited<ReturnType<typeof document.getOutline>>): void => {
    for (const node of nodes ?? []) {
      outline.push(node.title);
      visit(node.items);
    }
  };
  visit(await document.getOutline());
  const attached = (await document.getAttachments()) as Record<
    string,
    { filename: string; content: Uint8Array }
  > | null;
  const { info } = await document.getMetadata();
  const result = {
    pages: document.numPages,
    text,
    outline,
    attachments: Object.fromEntries(Object.values(attached ?? {}).map((file) => [file.filename, file.content])),
    info: info as Record<string, unknown>,
    language: (info as { Language?: string }).Language ?? null,
  };
  await task.destroy();
  return result;
}

/** All words of a page in the order of the file, spaces joined and no-break spaces as spaces. */
export function wordsOf(pdf: ReadPdf, page?: number): string {
  return pdf.text
    .filter((piece) => page === undefined || piece.page === page)
    .map((piece) => piece.text)
    .join(' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ');
}
