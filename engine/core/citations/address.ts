import { LINK_ADDRESS } from '../richtext/model.ts';
import type { Kamerstuk } from './kamerstuk.ts';
import type { Source } from './source.ts';
import { formatStored } from './stored.ts';

/** Base address of publications on officielebekendmakingen.nl; an identifier with `.html`, `.xml` or `.pdf` follows. */
export const PUBLICATIONS = 'https://zoek.officielebekendmakingen.nl/';

/** 'kst-28638-238', the identifier of a Kamerstuk on officielebekendmakingen.nl; null where its number is not known. */
export function makePublicationId({ dossier, addition, number }: Kamerstuk): string | null {
  return number === null ? null : ['kst', dossier, addition, number].filter((part) => part !== null).join('-');
}

/**
 * Public web address of a source; null where it is unknown, or where the field contains no web address. An annex has
 * none, because only the address of its Kamerstuk is known; nor has a GRETA report, which only a search finds.
 */
export function findSourceAddress(source: Source): string | null {
  switch (source.type) {
    case 'kamerstuk': {
      const name = makePublicationId(source.kamerstuk);
      return name === null ? null : `${PUBLICATIONS}${name}.html`;
    }
    case 'handelingen':
      return source.item === null ? null : makePageAddress(formatStored({ ...source, pages: null }));
    case 'aanhangsel':
      return makePageAddress(formatStored(source));
    case 'report':
    case 'website':
      return source.url !== null && LINK_ADDRESS.test(source.url) ? source.url : null;
    case 'bijlage':
    case 'greta-report':
      return null;
  }
}

function makePageAddress(name: string): string | null {
  return /^[a-z0-9-]+$/i.test(name) ? `${PUBLICATIONS}${name}.html` : null;
}
