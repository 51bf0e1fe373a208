import { contentHash } from '../core/canonical-json.ts';
import type { Draft } from '../core/drafts/draft.ts';
import type { Images } from '../store/draft-file.ts';
import { plainSvg } from '../store/plain-svg.ts';

/**
 * Removes from the drawings of a document the data of the program that made them, as `bringInImage` does. Another program,
 * or an earlier Inbreng, may have stored them unchanged. Such a drawing gets the hash of its new bytes wherever it is named.
 */
export function withPlainDrawings({ draft, images }: { draft: Draft; images: Images }): {
  draft: Draft;
  images: Images;
} {
  const plain = new Map<string, Uint8Array>();
  let text: string | null = null;
  for (const [hash, bytes] of images) {
    const made = plainSvg(bytes);
    const name = made === bytes ? hash : contentHash(made);
    plain.set(name, made);
    if (name !== hash) text = (text ?? JSON.stringify(draft)).replaceAll(hash, name);
  }
  return text === null ? { draft, images } : { draft: JSON.parse(text) as Draft, images: plain };
}
