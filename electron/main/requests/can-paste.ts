import * as electron from 'electron';

const KINDS = ['text/plain', 'text/html', 'image/png', 'text/uri-list'];

/** Clipboard API of older Electron versions. */
type OlderFormats = { availableFormats: () => string[] };

/** Whether the clipboard holds text or a picture. */
export async function canPaste(): Promise<boolean> {
  const { clipboard, ClipboardItem } = electron;
  if (ClipboardItem === undefined) {
    const held = (clipboard as unknown as OlderFormats).availableFormats();
    return KINDS.some((kind) => held.includes(kind));
  }
  for (const kind of KINDS) if (await clipboard.has(kind)) return true;
  return false;
}
