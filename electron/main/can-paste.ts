import * as electron from 'electron';

const KINDS = ['text/plain', 'text/html', 'image/png', 'text/uri-list'];

/** What older runtimes tell of the clipboard. */
type OlderFormats = { availableFormats: () => string[] };

/** Whether the clipboard holds words or a picture. */
export async function canPaste(): Promise<boolean> {
  const { clipboard, ClipboardItem } = electron;
  if (ClipboardItem === undefined) {
    const held = (clipboard as unknown as OlderFormats).availableFormats();
    return KINDS.some((kind) => held.includes(kind));
  }
  for (const kind of KINDS) if (await clipboard.has(kind)) return true;
  return false;
}
