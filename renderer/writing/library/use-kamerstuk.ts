import { useEffect, useState } from 'react';
import { findKamerstuk } from '../../../engine/core/blocks/find-kamerstuk.ts';
import type { Kamerstuk } from '../../../engine/core/citations/kamerstuk.ts';
import { parseLoneKamerstuk } from '../../../engine/core/citations/typed-kamerstuk.ts';
import { useBridge, useLibrary } from '../../document/services/app-data.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { formatKamerstuk } from '../blocks/describe.ts';
import type { AddressToCopy } from './addresses.tsx';

/** A Kamerstuk that the library does not have, with its web addresses. */
export interface KamerstukElsewhere {
  /** '28638, nr. 300' */
  name: string;
  addresses: readonly AddressToCopy[];
}

/** The Kamerstuk that the user typed, by dossier and number, if no block of the library is that paper. */
export function useKamerstuk(query: string): KamerstukElsewhere | null {
  const t = useTexts();
  const bridge = useBridge();
  const { blocks } = useLibrary();
  const [elsewhere, setElsewhere] = useState<KamerstukElsewhere | null>(null);
  useEffect(() => {
    const kamerstuk = kamerstukOf(query);
    if (!kamerstuk || !blocks || (findKamerstuk(blocks, query)?.found.length ?? 0) > 0) {
      setElsewhere(null);
      return;
    }
    // Returned at once, so that Enter does not use a similar match. The addresses follow.
    setElsewhere({ name: formatKamerstuk(kamerstuk, t), addresses: [] });
    let ended = false;
    void bridge.addresses({ kamerstuk }).then((reply) => {
      if (ended || !reply.ok) return;
      setElsewhere({
        name: formatKamerstuk(kamerstuk, t),
        addresses: reply.value.map((one) => ({ addresses: one.addresses, copy: t.blocks.copyAddress[one.of] })),
      });
    });
    return () => {
      ended = true;
    };
  }, [bridge, query, blocks, t]);
  return elsewhere;
}

function kamerstukOf(query: string): Kamerstuk | null {
  const kamerstuk = parseLoneKamerstuk(query);
  return kamerstuk && kamerstuk.number !== null ? kamerstuk : null;
}
