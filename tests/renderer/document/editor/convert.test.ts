import { createHeadlessEditor } from '@lexical/headless';
import { describe, expect, test } from 'vitest';
import { type BlockNode, blockNodeSchema } from '../../../../engine/core/richtext/model.ts';
import { normalizeBlocks } from '../../../../engine/core/richtext/normalize.ts';
import { lexicalToRichText } from '../../../../renderer/document/editor/convert/from-lexical.ts';
import { richTextToLexical } from '../../../../renderer/document/editor/convert/to-lexical.ts';
import { EDITOR_NODES } from '../../../../renderer/document/editor/page.ts';
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

describe('a document on the page', () => {
  test('comes back as it was, ids included, whatever stands in it', () => {
    const editor = newEditor();
    fc.assert(
      fc.property(documentArbitrary, (content) => {
        expect(lexicalToRichText(richTextToLexical(content, editor))).toEqual(normalizeBlocks(content));
      }),
      { numRuns: 300 },
    );
  });

  test('survives Lexical’s own JSON: a reload of the editor changes nothing', () => {
    const editor = newEditor();
    fc.assert(
      fc.property(documentArbitrary, (content) => {
        const written = JSON.stringify(richTextToLexical(content, editor).toJSON());
        expect(lexicalToRichText(newEditor().parseEditorState(written))).toEqual(normalizeBlocks(content));
      }),
      { numRuns: 100 },
    );
  });

  test('is valid by the schema of a draft’s body', () => {
    const editor = newEditor();
    fc.assert(
      fc.property(documentArbitrary, (content) => {
        for (const node of lexicalToRichText(richTextToLexical(content, editor))) {
          expect(blockNodeSchema.safeParse(node).error).toBeUndefined();
        }
      }),
      { numRuns: 100 },
    );
  });

  test('an empty document has a place for the caret and stays empty', () => {
    const state = richTextToLexical([], newEditor());
    expect(state.toJSON().root.children).toHaveLength(1);
    expect(lexicalToRichText(state)).toEqual([]);
  });

  test('an empty paragraph of the writer stays, also as the only one', () => {
    const content: BlockNode[] = [{ type: 'paragraph', id: 'p', content: [] }];
    expect(lexicalToRichText(richTextToLexical(content, newEditor()))).toEqual(content);
  });
});
