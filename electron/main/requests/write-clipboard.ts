import * as electron from 'electron';

/** Clipboard API of older Electron versions. */
type OlderWrite = (data: { text: string; html?: string }) => void;

/** Puts text on the clipboard, and the same as HTML if given, so that other programs can take either. */
export async function writeClipboard(text: string, html: string | null): Promise<void> {
  const { clipboard, ClipboardItem } = electron;
  if (ClipboardItem === undefined)
    (clipboard.write as unknown as OlderWrite)(html === null ? { text } : { text, html });
  else
    await clipboard.write([
      new ClipboardItem(html === null ? { 'text/plain': text } : { 'text/plain': text, 'text/html': html }),
    ]);
}
