import { useState } from 'react';
import { LinkButton } from '../../ui/controls/button.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { shortAddress } from '../library/short-address.ts';
import type { FormContext } from './form-context.ts';

interface SideAddressesProps {
  entries: FormContext['addresses'];
  onCopy: (text: string) => void;
}

/** The web addresses of a block's facts in the narrow column beside its form: a label and a link each. */
export function SideAddresses({ entries, onCopy }: SideAddressesProps) {
  const t = useTexts();
  const [copied, setCopied] = useState<string | null>(null);
  return entries.map(({ of, copy, addresses }) => (
    <div className="address-compact" key={copy}>
      <span>{of}</span>
      <LinkButton
        label={copy}
        onPress={() => {
          onCopy(addresses.join('\n'));
          setCopied(copy);
        }}
      >
        {t.blocks.copyShort}
      </LinkButton>
      <code lang="zxx" title={addresses.join('\n')}>
        {shortAddress(addresses[0] ?? '')}
      </code>
      <span className="address-copied" role="status">
        {copied === copy ? t.form.addressCopied : ''}
      </span>
    </div>
  ));
}
