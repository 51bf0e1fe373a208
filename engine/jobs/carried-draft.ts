import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { CARRIERS, type Carrier } from '../core/publication/formats.ts';
import { embeddedDraft } from '../publish/draft-in-word.ts';
import { embeddedDraftOfPdf } from '../publish/pdf/embedded-draft.ts';

/** By its name: another program may have saved an export in the meantime, but not as anything else. */
export function carrierNamed(file: string): Carrier | null {
  const name = file.toLowerCase();
  return CARRIERS.find((carrier) => name.endsWith(`.${carrier}`)) ?? null;
}

/** By its first bytes; null where it is neither a PDF nor a package, as a Word file is (ISO 32000-1, 7.5.2; ISO 29500-2). */
export function carrierOf(bytes: Uint8Array): Carrier | null {
  const begin = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (begin === '%PDF-') return 'pdf';
  return begin.startsWith('PK\u0003\u0004') ? 'docx' : null;
}

/** As `parseDocument` takes a file: by its first bytes, else by its name. */
export function carrierOfFile(file: string): Carrier | null {
  const named = carrierNamed(file);
  try {
    return statSync(file).isFile() ? (carrierOf(firstBytes(file)) ?? named) : named;
  } catch {
    return named;
  }
}

function firstBytes(file: string): Uint8Array {
  const bytes = new Uint8Array(5);
  const opened = openSync(file, 'r');
  try {
    return bytes.subarray(0, readSync(opened, bytes));
  } finally {
    closeSync(opened);
  }
}

/** The draft that an export carries; null where it has none, `damaged` where it can't be unpacked. */
export function carriedDraft(bytes: Uint8Array, carrier: Carrier): Uint8Array | 'damaged' | null {
  if (carrier === 'pdf') return embeddedDraftOfPdf(bytes);
  const carried = embeddedDraft(bytes);
  return carried === null || carried === 'damaged' ? carried : carried.bytes;
}
