import { basename } from 'node:path';
import type { Block } from '../../engine/core/blocks/block.ts';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { fileSystemReason } from '../../engine/core/file-system-reasons.ts';
import type { InterfaceLanguage } from '../../engine/core/result.ts';
import type { ImageHash } from '../../engine/core/richtext/model.ts';
import { walk } from '../../engine/core/richtext/walk.ts';
import { picturesEn } from './en.ts';
import { picturesNl } from './nl.ts';

/** Why nobody gave a picture. `reason`: what the system said of it, in words. `silent`: the names of files that may have it. */
export type NotTaken = { reason: string } | { silent: string[] } | 'damaged' | 'nowhere';

export interface PictureTexts {
  /** `silent`: the names of files that may have it. */
  notSaved: (values: { picture: string; file: string; silent: string[] }) => string;
  /** `reason`: what the system said, in words. `isFull`: there is no room. */
  notShown: (values: { pictures: string[]; file: string; reason: string; isFull: boolean }) => string;
  /** `silent`: the names of files that may have it. */
  notThere: (values: { picture: string; silent: string[] }) => string;
  notTaken: (values: { picture: string; why: NotTaken }) => string;
}

/** What a library was told of the pictures that it goes without. */
interface NotFound {
  /** What the system said of those that the app's own folder has. */
  refused: ReadonlyMap<ImageHash, unknown>;
  /** Files that did not answer. */
  silent: readonly string[];
  /** Those of which there are only bytes that are no picture. */
  damaged: ReadonlySet<ImageHash>;
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
  const code = codeOf(first);
  const pictures = [...notKept.keys()].map((hash) => nameOf(hash, draft));
  const isFull = code === 'ENOSPC' || code === 'EDQUOT';
  return [texts.notShown({ pictures, file, reason: fileSystemReason(code, language), isFull })];
}

/** The same of pictures of a recovered draft that none of its files gave. */
export function notThere(
  missing: readonly ImageHash[],
  draft: Pick<Draft, 'images'>,
  silent: readonly string[],
  language: InterfaceLanguage,
): string[] {
  const texts = language === 'en' ? picturesEn : picturesNl;
  const names = silent.map((file) => basename(file));
  return missing.map((hash) => texts.notThere({ picture: nameOf(hash, draft), silent: names }));
}

/** The same of pictures that a block shows, and that did not come into its library with it. */
export function notTaken(
  missing: readonly ImageHash[],
  block: Block,
  { refused, silent, damaged }: NotFound,
  language: InterfaceLanguage,
): string[] {
  const texts = language === 'en' ? picturesEn : picturesNl;
  const whyOf = (hash: ImageHash): NotTaken => {
    if (refused.has(hash)) return { reason: fileSystemReason(codeOf(refused.get(hash)), language) };
    if (damaged.has(hash)) return 'damaged';
    return silent.length > 0 ? { silent: silent.map((file) => basename(file)) } : 'nowhere';
  };
  return missing.map((hash) => {
    return texts.notTaken({ picture: descriptionOf(hash, block) ?? hash.slice(0, 12), why: whyOf(hash) });
  });
}

/** A block has no names of pictures, but says what there is to see; null where it does not. */
function descriptionOf(hash: ImageHash, block: Block): string | null {
  let description: string | null = null;
  walk(block.body, (node) => {
    if ('type' in node && node.type === 'figure' && node.image === hash) description ??= node.alt?.trim() || null;
  });
  return description;
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | undefined)?.code ?? String(error);
}

function nameOf(hash: ImageHash, draft: Pick<Draft, 'images'>): string {
  return draft.images[hash]?.name ?? hash.slice(0, 12);
}
