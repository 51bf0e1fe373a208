import { basename } from 'node:path';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { fileSystemReason } from '../../engine/core/file-system-reasons.ts';
import type { InterfaceLanguage } from '../../engine/core/result.ts';
import type { ImageHash } from '../../engine/core/richtext/model.ts';
import { picturesEn } from './en.ts';
import { picturesNl } from './nl.ts';

export interface PictureTexts {
  /** `silent`: the names of files that may have it. */
  notSaved: (values: { picture: string; file: string; silent: string[] }) => string;
  /** `reason`: what the system said, in words. `isFull`: there is no room. */
  notShown: (values: { pictures: string[]; file: string; reason: string; isFull: boolean }) => string;
}

/**
 * Of each picture without which a draft was saved a sentence: which it is, what was kept, and what to do. `silent`: files that
 * were asked for it and did not answer.
 */
export function notSaved(
  missing: readonly ImageHash[],
  draft: Pick<Draft, 'images'>,
  { file, silent }: { file: string; silent: readonly string[] },
  language: InterfaceLanguage,
): string[] {
  const texts = language === 'en' ? picturesEn : picturesNl;
  const names = silent.map((one) => basename(one));
  return missing.map((hash) => {
    return texts.notSaved({ picture: nameOf(hash, draft), file: basename(file), silent: names });
  });
}

/** The same of pictures that a file holds and that could not be kept where they are shown from, with what the system said of each. */
export function notShown(
  notKept: ReadonlyMap<ImageHash, unknown>,
  draft: Pick<Draft, 'images'>,
  file: string,
  language: InterfaceLanguage,
): string[] {
  const texts = language === 'en' ? picturesEn : picturesNl;
  const [first] = notKept.values();
  if (notKept.size === 0) return [];
  const code = (first as NodeJS.ErrnoException | undefined)?.code ?? String(first);
  const pictures = [...notKept.keys()].map((hash) => nameOf(hash, draft));
  const isFull = code === 'ENOSPC' || code === 'EDQUOT';
  return [texts.notShown({ pictures, file, reason: fileSystemReason(code, language), isFull })];
}

function nameOf(hash: ImageHash, draft: Pick<Draft, 'images'>): string {
  return draft.images[hash]?.name ?? hash.slice(0, 12);
}
