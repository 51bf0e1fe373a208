import type { Bilingual, InterfaceLanguage } from './result.ts';

/** Explanations of error codes of the operating system. A code that is not listed is shown itself. */
const REASONS: Readonly<Record<string, Bilingual>> = {
  EACCES: { nl: 'de computer staat het niet toe', en: 'the computer does not allow it' },
  EBUSY: { nl: 'het is in gebruik door een ander programma', en: 'another program is using it' },
  EDQUOT: { nl: 'de ruimte is op', en: 'there is no room left' },
  EEXIST: { nl: 'er staat al een bestand met die naam', en: 'there is already a file with that name' },
  EFBIG: { nl: 'het bestand is te groot voor deze schijf', en: 'the file is too large for this disk' },
  EILSEQ: {
    nl: 'de naam bevat tekens die de computer niet leest',
    en: 'the name has characters that the computer cannot read',
  },
  EINVAL: { nl: 'het is geen gewoon bestand', en: 'it is not an ordinary file' },
  EIO: { nl: 'de schijf geeft een fout', en: 'the disk gives an error' },
  EISDIR: { nl: 'het is een map', en: 'it is a folder' },
  ELOOP: { nl: 'snelkoppelingen verwijzen naar elkaar', en: 'shortcuts point to each other' },
  EMFILE: { nl: 'er zijn te veel bestanden open', en: 'too many files are open' },
  ENAMETOOLONG: { nl: 'de naam is te lang', en: 'the name is too long' },
  ENOENT: { nl: 'de map bestaat niet', en: 'the folder does not exist' },
  ENOSPC: { nl: 'de schijf is vol', en: 'the disk is full' },
  ENOTDIR: { nl: 'een deel van het pad is geen map', en: 'a part of the path is not a folder' },
  ENOTEMPTY: { nl: 'de map is niet leeg', en: 'the folder is not empty' },
  EPERM: { nl: 'de computer staat het niet toe', en: 'the computer does not allow it' },
  ETIMEDOUT: { nl: 'de map antwoordt niet', en: 'the folder does not answer' },
  EROFS: { nl: 'op deze schijf kan niet worden geschreven', en: 'this disk cannot be written to' },
};

/** 'ENOSPC' as 'de schijf is vol'. Any other text is returned unchanged. */
export function fileSystemReason(code: string, language: InterfaceLanguage): string {
  return Object.hasOwn(REASONS, code) ? (REASONS[code]?.[language] ?? code) : code;
}
