import { readFileSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';

export interface CopiedText {
  html: string;
  text: string;
}

/** The clipboard of older runtimes than the types describe; newer ones have items, as on the web. */
interface OlderClipboard {
  write: (data: CopiedText) => void;
  writeImage: (picture: unknown) => void;
  readHTML: () => string;
  readText: () => string;
}

/** Fills the system clipboard as another program would. */
export async function writeClipboard(app: ElectronApplication, copied: CopiedText): Promise<void> {
  await app.evaluate(async ({ clipboard, ClipboardItem }, { html, text }) => {
    if (ClipboardItem === undefined) (clipboard as unknown as OlderClipboard).write({ html, text });
    else await clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': text })]);
  }, copied);
}

/** Copies a PNG file as a picture, like a screenshot. */
export async function copyPicture(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(async ({ clipboard, ClipboardItem, nativeImage }, encoded) => {
    const bytes = Buffer.from(encoded, 'base64');
    if (ClipboardItem === undefined) {
      (clipboard as unknown as OlderClipboard).writeImage(nativeImage.createFromBuffer(bytes));
    } else await clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes]) })]);
  }, readFileSync(file).toString('base64'));
}

export async function readClipboard(app: ElectronApplication): Promise<CopiedText> {
  return app.evaluate(async ({ clipboard, ClipboardItem }) => {
    if (ClipboardItem === undefined) {
      const older = clipboard as unknown as OlderClipboard;
      return { html: older.readHTML(), text: older.readText() };
    }
    const [item] = await clipboard.read();
    const read = async (type: string): Promise<string> => {
      const found = item?.types.includes(type) ? await item.getType(type) : null;
      return found instanceof Blob ? found.text() : '';
    };
    return { html: await read('text/html'), text: await read('text/plain') };
  });
}
