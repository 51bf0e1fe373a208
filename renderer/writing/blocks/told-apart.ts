import type { BlockUse } from '../../../electron/ipc/library.ts';

/**
 * The names under which documents stand in one list: their titles, or what their files are called. Of those that would read
 * alike each bears its file, or where that is called the same too, its folder: 'Inbreng (Inbreng-oud.inbreng)'.
 */
export function toldApart(uses: readonly Pick<BlockUse, 'document' | 'title'>[]): string[] {
  const names = uses.map(({ document, title }) => title || document.name);
  return uses.map(({ document }, at) => {
    const name = names[at] ?? '';
    const alike = uses.filter((_, other) => other !== at && names[other] === name);
    if (alike.length === 0) return name;
    const isFileAlike = alike.some((other) => other.document.name === document.name);
    return `${name} (${isFileAlike ? document.folder : document.name})`;
  });
}
