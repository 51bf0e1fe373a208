import type { GetInlineText } from '../../../engine/core/diff/node-words.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { findSnapshot } from '../../../engine/core/drafts/instances.ts';
import { interfaceLanguageOf } from '../../../engine/core/result.ts';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import { textsOf } from '../../ui/texts/texts-of.ts';
import { createInlineFormatter } from '../../writing/blocks/inline-formatter.ts';

/**
 * Gives text for inline nodes that are not text, in the language of the document. `other`: the compared draft, which may
 * have blocks and definitions that this draft does not have. `target`: names the target of a reference.
 */
export function piecesOfDocument(
  draft: Draft,
  other: Draft = draft,
  target?: (id: NodeId) => string | undefined,
): GetInlineText {
  const language = interfaceLanguageOf(draft.language);
  return createInlineFormatter({
    find: (id) => findSnapshot(draft, id) ?? findSnapshot(other, id),
    t: textsOf(language),
    language,
    definitions: [...draft.definitions, ...(other === draft ? [] : other.definitions)],
    ...(target ? { target } : {}),
  });
}
