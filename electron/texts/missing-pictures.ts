import { basename } from 'node:path';
import type { Block } from '../../engine/core/blocks/block.ts';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { fileSystemReason } from '../../engine/core/file-system-reasons.ts';
import type { InterfaceLanguage } from '../../engine/core/result.ts';
import type { ImageHash } from '../../engine/core/richtext/model.ts';
import { walk } from '../../engine/core/richtext/walk.ts';
import { picturesEn } from './en.ts';
import { picturesNl } from './nl.ts';
import type { MissingReason } from './picture-texts.ts';

/** Why a library does not get some pictures. */
interface MissingPictures {
  /** Pictures in the app's folder that could not be read, with the error. */
  refused: ReadonlyMap<ImageHash, unknown>;
  /** Files that did not respond. */
  silent: readonly string[];
  /** Pictures of which only invalid bytes were found. */
  damaged: ReadonlySet<ImageHash>;
}

/**
 * A sentence for each picture that a saved draft lacks: which picture, what was saved, and what the user can do.
 * `silent`: files that did not respond.
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
    return texts.describeNotSaved({ picture: pictureName(hash, draft), file: basename(file), silent: names });
  });
}

/** The same for pictures that could not be copied to the folder from which pages are drawn. */
export function notShown(
  notKept: ReadonlyMap<ImageHash, unknown>,
  draft: Pick<Draft, 'images'>,
  file: string,
  language: InterfaceLanguage,
): string[] {
  const texts = language === 'en' ? picturesEn : picturesNl;
  const [first] = notKept.values();
  if (notKept.size === 0) return [];
  const code = errorCode(first);
  const pictures = [...notKept.keys()].map((hash) => pictureName(hash, draft));
  const isFull = code === 'ENOSPC' || code === 'EDQUOT';
  return [texts.describeNotShown({ pictures, file, reason: fileSystemReason(code, language), isFull })];
}

/** The same for pictures of a recovered draft that none of its files has. */
export function notThere(
  missing: readonly ImageHash[],
  draft: Pick<Draft, 'images'>,
  silent: readonly string[],
  language: InterfaceLanguage,
): string[] {
  const texts = language === 'en' ? picturesEn : picturesNl;
  const names = silent.map((file) => basename(file));
  return missing.map((hash) => texts.describeNotFound({ picture: pictureName(hash, draft), silent: names }));
}

/** The same for pictures of a block that could not be copied to the library. */
export function notTaken(
  missing: readonly ImageHash[],
  block: Block,
  { refused, silent, damaged }: MissingPictures,
  language: InterfaceLanguage,
): string[] {
  const texts = language === 'en' ? picturesEn : picturesNl;
  const reasonFor = (hash: ImageHash): MissingReason => {
    if (refused.has(hash)) return { reason: fileSystemReason(errorCode(refused.get(hash)), language) };
    if (damaged.has(hash)) return 'damaged';
    return silent.length > 0 ? { silent: silent.map((file) => basename(file)) } : 'nowhere';
  };
  return missing.map((hash) => {
    return texts.describeNotCopied({
      picture: descriptionOf(hash, block) ?? hash.slice(0, 12),
      reason: reasonFor(hash),
    });
  });
}

/** The alternative text of a picture, because a block has no names of pictures; null when it has none. */
function descriptionOf(hash: ImageHash, block: Block): string | null {
  let description: string | null = null;
  walk(block.body, (node) => {
    if ('type' in node && node.type === 'figure' && node.image === hash) description ??= node.alt?.trim() || null;
  });
  return description;
}

function errorCode(error: unknown): string {
  return (error as NodeJS.ErrnoException | undefined)?.code ?? String(error);
}

function pictureName(hash: ImageHash, draft: Pick<Draft, 'images'>): string {
  return draft.images[hash]?.name ?? hash.slice(0, 12);
}
