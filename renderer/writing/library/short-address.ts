/** The end of a host, and what tells an address from others. */
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
