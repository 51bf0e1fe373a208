import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import { createCountingIds } from '../../../../engine/core/richtext/ids.ts';
import { type OpenDocument, openDocument } from '../../../../renderer/document/open/open-document.ts';

/** An open document in an element. New nodes get the ids `made-1`, `made-2`, … */
export function opened(draft: Draft): OpenDocument {
  const document = openDocument({
    draft,
    newId: createCountingIds('made-'),
    now: () => '2026-11-25T10:00:00+01:00',
    clock: () => 0,
    onError: (error) => {
      throw error;
    },
  });
  document.editor.setRootElement(globalThis.document.createElement('div'));
  return document;
}
