/** Bytes in which a page declares its character set (HTML standard, 'prescan a byte stream', reads as many). */
const DECLARATION_BYTES = 1024 * 4;

/**
 * The text of a saved page. A byte-order mark decides; then the bytes themselves, because browsers save pages as UTF-8 and
 * keep the old declaration: text that is valid UTF-8 with other characters than ASCII is UTF-8. Otherwise the declared
 * character set is used, and Windows-1252 where that is missing, unknown or wrong. Null: the bytes are no text.
 */
export function decodePage(bytes: Uint8Array): string | null {
  const marked = [
    { mark: [0xef, 0xbb, 0xbf], label: 'utf-8' },
    { mark: [0xff, 0xfe], label: 'utf-16le' },
    { mark: [0xfe, 0xff], label: 'utf-16be' },
  ].find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  const text = marked
    ? tryDecode(bytes, marked.label)
    : (tryDecode(bytes, 'utf-8') ?? tryDecode(bytes, findDeclaredCharset(bytes)) ?? tryDecode(bytes, 'windows-1252'));
  return text?.includes('\u0000') ? null : text;
}

function tryDecode(bytes: Uint8Array, label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // An unknown label, or bytes that the character set does not have.
    return null;
  }
}

/** `<meta charset>`, `<meta http-equiv content>` or an XML declaration; null for none, and for UTF-16, which needs a mark. */
function findDeclaredCharset(bytes: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARATION_BYTES));
  const label =
    /<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([A-Za-z0-9._:-]{1,40})/i.exec(start)?.[1] ??
    /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})/.exec(start)?.[1] ??
    null;
  return label === null || /^utf-?16/i.test(label) ? null : label;
}
