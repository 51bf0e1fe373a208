import { useEffect, useState } from 'react';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import type { LayoutFacts } from '../../../engine/core/publication/publication.ts';
import type { Purpose } from '../../../engine/core/publication/purpose.ts';
import { useBridge } from '../../document/services/app-data.tsx';
import { drawFirstPage } from '../../writing/side/preview/first-page.ts';

/** Device pixels: twice the width in CSS pixels, for high-density screens. */
const WIDTH = 2 * 208;

export interface PrintedFirst {
  /** A `blob:` address. */
  address: string;
  layout: LayoutFacts;
}

/** Draws the first page of the draft in a house style, as an export for this purpose would. null: not drawn yet, or drawing failed. */
export function usePrintedFirst(readDraft: () => Draft, houseStyle: string, purpose: Purpose): PrintedFirst | null {
  const bridge = useBridge();
  const [made, setMade] = useState<PrintedFirst | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    let address: string | null = null;
    const draft = JSON.stringify({ ...readDraft(), houseStyle });
    void drawFirstPage(bridge, { draft, purpose }, WIDTH, stop.signal).then((page) => {
      address = page?.address ?? null;
      if (page && !stop.signal.aborted) setMade({ address: page.address, layout: page.layout });
      else if (address !== null) URL.revokeObjectURL(address);
    });
    return () => {
      stop.abort();
      setMade(null);
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [bridge, readDraft, houseStyle, purpose]);
  return made;
}
