import { basename } from 'node:path';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import type { InterfaceLanguage } from '../../engine/core/result.ts';
import type { ImageHash } from '../../engine/core/richtext/model.ts';
import { picturesEn } from './en.ts';
import { picturesNl } from './nl.ts';

export interface PictureTexts {
  /** `silent`: the names of files that may have it. */
  notSaved: (values: { picture: string; file: string; silent: string[] }) => string;
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
    const picture = draft.images[hash]?.name ?? hash.slice(0, 12);
    return texts.notSaved({ picture, file: basename(file), silent: names });
  });
}
