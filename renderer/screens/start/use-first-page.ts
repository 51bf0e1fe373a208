import { useEffect, useState } from 'react';
import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { DocumentCard } from '../../../electron/ipc/documents.ts';
import { useBridge } from '../../document/services/app-data.tsx';
import { drawFirstPage } from '../../writing/side/preview/first-page.ts';
import type { RecentDocument } from './recent-documents.tsx';

type FirstPage = Pick<RecentDocument, 'thumbnail' | 'checks'>;

const WAITING: FirstPage = { thumbnail: 'waiting', checks: 'waiting' };
const NOT_KNOWN: FirstPage = { thumbnail: null, checks: null };
/**
 * Maximum length of a draft in characters. A longer draft gets no picture: it would keep the typesetter busy for too long.
 */
const LONGEST = 1_500_000;
/** Device pixels: twice the width in CSS pixels, for high-density screens. */
const WIDTH = 2 * 196;

/** Draws the first page of a document and runs its checks, without delaying the start screen. */
export function useFirstPage(card: DocumentCard | null): FirstPage {
  const bridge = useBridge();
  const [made, setMade] = useState<{ of: string; page: FirstPage } | null>(null);
  const grant = card?.grant ?? null;
  const key = card && `${card.grant} ${card.modified}`;
  useEffect(() => {
    if (grant === null || key === null) return;
    const stop = new AbortController();
    let address: string | null = null;
    void firstPage(bridge, grant, stop.signal).then((page) => {
      address = page?.thumbnail ?? null;
      if (!stop.signal.aborted) setMade({ of: key, page: page ?? NOT_KNOWN });
      else if (address !== null) URL.revokeObjectURL(address);
    });
    return () => {
      stop.abort();
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [bridge, grant, key]);
  return made && made.of === key ? made.page : WAITING;
}

async function firstPage(
  bridge: Pick<WindowBridge, 'peekDraft' | 'preview' | 'check'>,
  document: string,
  signal: AbortSignal,
): Promise<FirstPage | null> {
  const read = await bridge.peekDraft({ document });
  if (!read.ok || signal.aborted || read.value.draft.length > LONGEST) return null;
  const { draft } = read.value;
  const drawn = await drawFirstPage(bridge, { draft }, WIDTH, signal);
  if (signal.aborted) return drawn && { thumbnail: drawn.address, checks: null };
  const checked = await bridge.check({ draft, layout: drawn?.layout ?? null });
  const count = (severity: 'error' | 'warning'): number =>
    checked.ok
      ? checked.value.findings.reduce((sum, one) => (one.severity === severity ? sum + 1 + one.more : sum), 0)
      : 0;
  return {
    thumbnail: drawn?.address ?? null,
    checks: checked.ok ? { errors: count('error'), warnings: count('warning') } : null,
  };
}
