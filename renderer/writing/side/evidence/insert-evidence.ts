import {
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRootNode,
  $parseSerializedNode,
  HISTORY_PUSH_TAG,
} from 'lexical';
import type { EvidenceMatrix } from '../../../../engine/core/publication/publication.ts';
import type { NodeId } from '../../../../engine/core/richtext/model.ts';
import { blocksToJson } from '../../../document/editor/convert/to-lexical.ts';
import type { OpenDocument } from '../../../document/open/open-document.ts';
import { makeEvidenceTable } from './evidence-content.ts';

/** Inserts the matrix as a table below the caret, or at the end. One undo step. Returns the id of the table. */
export function insertEvidence(document: OpenDocument, matrix: EvidenceMatrix): NodeId {
  const table = makeEvidenceTable(matrix, document.head().language, document.newId);
  document.editor.update(
    () => {
      const node = blocksToJson([table]).map($parseSerializedNode)[0];
      if (!node) return;
      const [chosen] = $getSelection()?.getNodes() ?? [];
      const top = chosen && $findMatchingParent(chosen, (one) => $isRootNode(one.getParent()));
      if (!top) $getRoot().append(node);
      else if ($isElementNode(top) && top.isEmpty()) top.replace(node);
      else top.insertAfter(node);
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
  return table.id;
}
