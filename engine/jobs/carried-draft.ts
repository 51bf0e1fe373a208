import { embeddedDraft } from '../publish/docx/embedded-draft.ts';
import { embeddedDraftOfPdf } from '../publish/pdf/embedded-draft.ts';
import type { Carrier } from './results.ts';

/** By its name: another program may have saved an export in the meantime, but not as anything else. */
export function carrierNamed(file: string): Carrier | null {
  const [, ending] = /\.(docx|pdf)$/i.exec(file) ?? [];
  return ending === undefined ? null : (ending.toLowerCase() as Carrier);
}

/** The draft that an export carries; null where it has none, `damaged` where it can't be unpacked. */
export function carriedDraft(bytes: Uint8Array, carrier: Carrier): Uint8Array | 'damaged' | null {
  if (carrier === 'pdf') return embeddedDraftOfPdf(bytes);
  const carried = embeddedDraft(bytes);
  return carried === null || carried === 'damaged' ? carried : carried.bytes;
}
