/** Shortens an address to the end of its host and the part that identifies the page. */
export function shortAddress(address: string): string {
  const readable = decoded(address.replace(/^https?:\/\/(www\.|zoek\.)?/, ''));
  return readable
    .replace(/^gegevensmagazijn\.(tweedekamer\.nl)\/OData\/v4\/2\.0\//, '…$1/…/')
    .replace(/^hudoc\.greta\.coe\.int\//, 'hudoc.greta.coe.int/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
