import { useEffect, useState } from 'react';
import { parseCitation } from '../../engine/core/citations/parse.ts';
import { useBridge } from '../app/app-data.tsx';
import { kamerstukText } from '../blocks/describe.ts';
import { useTexts } from '../texts/language.tsx';
import type { AddressToCopy } from './addresses.tsx';

/** A Kamerstuk that the library does not hold, with where a browser finds it. */
export interface KamerstukElsewhere {
  /** '28638, nr. 300' */
  name: string;
  addresses: readonly AddressToCopy[];
}

/** The Kamerstuk that was typed, where nothing was found for it. */
export function useKamerstuk(query: string, isFound: boolean): KamerstukElsewhere | null {
  const t = useTexts();
  const bridge = useBridge();
  const [elsewhere, setElsewhere] = useState<KamerstukElsewhere | null>(null);
  useEffect(() => {
    const read = isFound || query.trim() === '' ? null : parseCitation(query);
    const kamerstuk = read?.ok && read.value.source.type === 'kamerstuk' ? read.value.source.kamerstuk : null;
    setElsewhere(null);
    if (!kamerstuk) return;
    let ended = false;
    void bridge.addresses({ kamerstuk }).then((reply) => {
      if (ended || !reply.ok) return;
      setElsewhere({
        name: kamerstukText(kamerstuk, t),
        addresses: reply.value.map((one) => ({ addresses: one.addresses, copy: t.blocks.copyAddress[one.of] })),
      });
    });
    return () => {
      ended = true;
    };
  }, [bridge, query, isFound, t]);
  return elsewhere;
}
