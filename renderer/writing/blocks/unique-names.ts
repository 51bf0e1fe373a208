import type { DocumentWithBlock } from '../../../electron/ipc/library.ts';

/**
 * Unique names for a list of documents: the title or file name. Equal names get the file name or, if that is equal too, the
 * folder: 'Inbreng (Inbreng-oud.inbreng)'.
 */
export function getUniqueNames(uses: readonly Pick<DocumentWithBlock, 'document' | 'title'>[]): string[] {
  const names = uses.map(({ document, title }) => title || document.name);
  return uses.map(({ document }, at) => {
    const name = names[at] ?? '';
    const alike = uses.filter((_, other) => other !== at && names[other] === name);
    if (alike.length === 0) return name;
    const isFileAlike = alike.some((other) => other.document.name === document.name);
    return `${name} (${isFileAlike ? document.folder : document.name})`;
  });
}
