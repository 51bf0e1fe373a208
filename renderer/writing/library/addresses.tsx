import { Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/controls/button.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { shortAddress } from './short-address.ts';

export interface AddressToCopy {
  /** The whole address. Several are copied below each other. */
  addresses: readonly string[];
  /** 'Adres van de stemming kopiëren' */
  copy: string;
}

/** Addresses to open in a browser on another computer: displayed in short form, copied in full, never opened. */
export function AddressLines({
  entries,
  onCopy,
}: {
  entries: readonly AddressToCopy[];
  onCopy: (text: string) => void;
}) {
  const t = useTexts().form;
  const [copied, setCopied] = useState<string | null>(null);
  return (
    <>
      {entries.map((entry) => (
        <div className="address" key={entry.copy}>
          <code lang="zxx" title={entry.addresses.join('\n')}>
            {shortAddress(entry.addresses[0] ?? '')}
          </code>
          <Button
            look="line"
            icon={Copy}
            onPress={() => {
              onCopy(entry.addresses.join('\n'));
              setCopied(entry.copy);
            }}
          >
            {entry.copy}
          </Button>
          <span className="address-copied" role="status">
            {copied === entry.copy ? t.addressCopied : ''}
          </span>
        </div>
      ))}
    </>
  );
}
