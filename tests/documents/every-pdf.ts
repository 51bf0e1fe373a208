import { everyDocument } from './exported.ts';
import { onceForAll } from './once-for-all.ts';
import { type ReadPdf, readPdf } from './read-pdf.ts';

/** The PDFs of `everyDocument` as `readPdf` reads them, by name of the document; read once for all test files of a run. */
export function everyPdf(): Promise<Map<string, ReadPdf>> {
  return onceForAll('every-pdf', async () => {
    const read = new Map<string, ReadPdf>();
    for (const { name, files } of await everyDocument()) read.set(name, await readPdf(files.pdf));
    return read;
  });
}
