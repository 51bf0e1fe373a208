import { Copy } from 'lucide-react';
import { Button } from '../parts/button.tsx';

export interface AddressToCopy {
  /** The whole address; several are copied one a line. */
  addresses: readonly string[];
  /** 'Kopieer adres van de stemming' */
  copy: string;
}

/** Addresses to open in a browser elsewhere: shown short, copied whole, never opened. */
export function AddressLines({
  entries,
  onCopy,
}: {
  entries: readonly AddressToCopy[];
  onCopy: (text: string) => void;
}) {
  return (
    <>
      {entries.map((entry) => (
        <div className="addr" key={entry.copy}>
          <code lang="zxx" title={entry.addresses.join('\n')}>
            {shortAddress(entry.addresses[0] ?? '')}
          </code>
          <Button look="line" icon={Copy} onPress={() => onCopy(entry.addresses.join('\n'))}>
            {entry.copy}
          </Button>
        </div>
      ))}
    </>
  );
}

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
