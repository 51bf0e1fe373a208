// @vitest-environment happy-dom
import { $isTableNode } from '@lexical/table';
import { $createRangeSelection, $isElementNode, $isLineBreakNode, $isTextNode } from 'lexical';
import { beforeAll, describe, expect, test } from 'vitest';
import { collectTextPieces } from '../../../../engine/core/checks/text-pieces.ts';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import { $findPoint, type TextPoint } from '../../../../renderer/writing/side/text-points.ts';
import { runsOf } from '../../../campaign.ts';
import { withIds } from '../../../core/richtext/arbitrary.ts';
import { fc } from '../../../fuzz/property.ts';
import { specimen } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';
import { documentArbitrary } from '../../document/editor/arbitrary.ts';
import { $byId, change } from '../../document/editor/page.ts';
import { open } from './window.ts';

let sample: Draft;
beforeAll(() => {
  sample = specimen('inbreng-commissiedebat', finding(starterBlocks()));
});

describe('a position in a finding', () => {
  test('is on the page between the same letters, in every kind of text', () => {
    let compared = 0;
    fc.assert(
      fc.property(documentArbitrary, fc.nat(), fc.nat(), (body, one, other) => {
        const document = open({ ...sample, body: withIds(body) as Draft['body'] });
        const draft = document.draft();
        // Texts of all variants: an omitted text counts as one space for each character.
        const hasVariants = JSON.stringify(body).includes('"audiences"');
        const pieces = collectTextPieces(draft).filter(
          (piece) => piece.node !== null && piece.placed === null && piece.text !== '',
        );
        change(document.editor, () => {
          for (const piece of pieces) {
            const node = piece.node === null ? null : $find(piece.node);
            // The text of a table is its caption.
            if (!$isElementNode(node) || $isTableNode(node)) continue;
            const [from = 0, to = 0] = [one % piece.text.length, other % (piece.text.length + 1)].sort((a, b) => a - b);
            const words = piece.text.slice(from, to);
            if (words.trim() === '' || (hasVariants && piece.text.includes(' '))) continue;
            const between = $textBetween($findPoint(node, from, 'start'), $findPoint(node, to, 'end'));
            expect(bare(between)).toBe(bare(words));
            compared += 1;
          }
        });
        document.end();
      }),
      { numRuns: runsOf(30, 1_000) },
    );
    expect(compared).toBeGreaterThan(20);
  });
});

/** The text only: a value or a note has no length. */
function $textBetween(start: TextPoint, end: TextPoint): string {
  const selection = $createRangeSelection();
  selection.anchor.set(start.key, start.offset, start.type);
  selection.focus.set(end.key, end.offset, end.type);
  return selection
    .getNodes()
    .map((node) => {
      if ($isLineBreakNode(node)) return '\n';
      if (!$isTextNode(node)) return '';
      const text = node.getTextContent();
      const to = node.getKey() === end.key ? end.offset : text.length;
      return text.slice(node.getKey() === start.key ? start.offset : 0, to);
    })
    .join('');
}

function $find(id: string) {
  try {
    return $byId(id);
  } catch {
    // It is in a note or a caption, which the page stores as data.
    return null;
  }
}

function bare(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
