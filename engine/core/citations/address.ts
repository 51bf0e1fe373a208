import { LINK_ADDRESS } from '../richtext/address.ts';
import type { Kamerstuk } from './kamerstuk.ts';
import type { Source } from './source.ts';
import { storedForm } from './stored.ts';

/** Where officielebekendmakingen.nl keeps a paper under its identifier, with `.html`, `.xml` or `.pdf` after it. */
export const PUBLICATIONS = 'https://zoek.officielebekendmakingen.nl/';

/** 'kst-28638-238', as officielebekendmakingen.nl names a paper; null where its number is not known. */
export function paperName({ dossier, addition, number }: Kamerstuk): string | null {
  return number === null ? null : ['kst', dossier, addition, number].filter((part) => part !== null).join('-');
}

/**
 * The page where anyone can read the source; null where that is not known, or where what was filled in is no address of
 * the web. Of an annex it would be the paper that it came with, and of a report of GRETA a search: those have none.
 */
export function addressOfSource(source: Source): string | null {
  switch (source.type) {
    case 'kamerstuk': {
      const name = paperName(source.kamerstuk);
      return name === null ? null : `${PUBLICATIONS}${name}.html`;
    }
    case 'handelingen':
      return source.item === null ? null : pageOf(storedForm({ ...source, pages: null }));
    case 'aanhangsel':
      return pageOf(storedForm(source));
    case 'report':
    case 'website':
      return source.url !== null && LINK_ADDRESS.test(source.url) ? source.url : null;
    case 'bijlage':
    case 'greta-report':
      return null;
  }
}

function pageOf(name: string): string | null {
  return /^[a-z0-9-]+$/i.test(name) ? `${PUBLICATIONS}${name}.html` : null;
}
