import { createHeadlessEditor } from '@lexical/headless';
import { describe, expect, test } from 'vitest';
import { type BodyNode, bodyNodeSchema } from '../../../../engine/core/richtext/model.ts';
import { normalizeBlocks } from '../../../../engine/core/richtext/normalize.ts';
import { blocksFromJson, lexicalToRichText } from '../../../../renderer/document/editor/convert/from-lexical.ts';
import { blocksToJson, richTextToLexical } from '../../../../renderer/document/editor/convert/to-lexical.ts';
import { EDITOR_NODES } from '../../../../renderer/document/editor/page.ts';
import { runsOf } from '../../../campaign.ts';
import { fc } from '../../../fuzz/property.ts';
import { documentArbitrary } from './arbitrary.ts';

function newEditor() {
  return createHeadlessEditor({
    namespace: 'test',
    nodes: [...EDITOR_NODES],
    onError: (error) => {
      throw error;
    },
  });
}

describe('converting a document to the editor and back', () => {
  test('keeps any content, including ids', () => {
    const editor = newEditor();
    fc.assert(
      fc.property(documentArbitrary, (content) => {
        expect(lexicalToRichText(richTextToLexical(content, editor))).toEqual(normalizeBlocks(content));
      }),
      { numRuns: runsOf(60, 20_000) },
    );
  });

  test("survives Lexical's own JSON", () => {
    const editor = newEditor();
    fc.assert(
      fc.property(documentArbitrary, (content) => {
        const written = JSON.stringify(richTextToLexical(content, editor).toJSON());
        expect(lexicalToRichText(newEditor().parseEditorState(written))).toEqual(normalizeBlocks(content));
      }),
      { numRuns: runsOf(25, 2_000) },
    );
  });

  test('gives a body that the draft schema accepts', () => {
    const editor = newEditor();
    fc.assert(
      fc.property(documentArbitrary, (content) => {
        for (const node of lexicalToRichText(richTextToLexical(content, editor))) {
          expect(bodyNodeSchema.safeParse(node).error).toBeUndefined();
        }
      }),
      { numRuns: runsOf(25, 2_000) },
    );
  });

  test('shows a line for the caret in an empty document, which stays empty', () => {
    const state = richTextToLexical([], newEditor());
    expect(state.toJSON().root.children).toHaveLength(1);
    expect(lexicalToRichText(state)).toEqual([]);
  });

  test('keeps an empty paragraph of the user, even if it is the only one', () => {
    const content: BodyNode[] = [{ type: 'paragraph', id: 'p', content: [] }];
    expect(lexicalToRichText(richTextToLexical(content, newEditor()))).toEqual(content);
  });

  test('keeps figures and paragraphs of selected cells apart when Lexical leaves out the table around them', () => {
    const cells: BodyNode[][] = [
      [{ type: 'figure', id: 'f', image: 'a'.repeat(64), caption: [{ type: 'run', text: 'Opvang' }] }],
      [{ type: 'paragraph', id: 'p', content: [{ type: 'run', text: 'Utrecht' }] }],
      [],
    ];
    const loose = cells.map((content) => ({ type: 'tablecell', version: 1, children: blocksToJson(content) }));
    expect(blocksFromJson([{ type: 'tablerow', version: 1, children: loose }])).toEqual(cells.flat());
  });
});
