import * as electron from 'electron';

/** The way in which older runtimes write several kinds at once. */
type OlderWrite = (data: { text: string; html?: string }) => void;

/** Puts text on the clipboard, and the same as HTML where there is such: what takes one of them finds both. */
export async function writeClipboard(text: string, html: string | null): Promise<void> {
  const { clipboard, ClipboardItem } = electron;
  if (ClipboardItem === undefined)
    (clipboard.write as unknown as OlderWrite)(html === null ? { text } : { text, html });
  else
    await clipboard.write([
      new ClipboardItem(html === null ? { 'text/plain': text } : { 'text/plain': text, 'text/html': html }),
    ]);
}
