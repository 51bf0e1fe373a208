import { describe, expect, it } from 'vitest';
import { type Block, blockSchema } from '../../engine/core/blocks/block.ts';
import { revisionOf } from '../../engine/core/blocks/revision.ts';
import { type LibraryChange, type ReadState, toFiles } from '../../engine/store/to-files.ts';

const AT = '2026-04-01T10:00:00+02:00';

function passage(id: string, text: string, more: Partial<Block> = {}): Block {
  const content = text === '' ? [] : [{ type: 'paragraph', id: 'n1', content: [{ type: 'run', text }] }];
  const parsed = blockSchema.parse({
    id,
    kind: 'passage',
    title: id,
    revision: '0'.repeat(64),
    body: content,
    ...more,
  });
  return { ...parsed, revision: revisionOf(parsed) };
}

/** Larger than a file that is read. */
function largePassage(id: string, more: Partial<Block> = {}): Block {
  const body = Array.from({ length: 13 }, (_, index) => ({
    type: 'paragraph' as const,
    id: `n${index}`,
    content: [{ type: 'run' as const, text: 'é'.repeat(40_000) }],
  }));
  return passage(id, '', { body, ...more } as Partial<Block>);
}

function stateOf(...blocks: Block[]): ReadState {
  const paths = blocks.map(({ id }) => [id, `passages/${id}.md`] as const);
  return {
    blocks: new Map(blocks.map((block) => [block.id, block])),
    files: new Map(paths),
    hashes: new Map(paths.map(([, path]) => [path, 'ab'.repeat(32)])),
  };
}

function planned(state: ReadState, change: Omit<LibraryChange, 'by' | 'at'>) {
  const before = structuredClone([state, change]);
  const result = toFiles(state, { ...change, by: 'redactie', at: AT });
  expect([state, change]).toEqual(before);
  if (!result.ok) throw new Error(result.problem.code);
  const { writes, leftOut } = result.value;
  return { write: [...writes.write.keys()], remove: [...writes.remove], keep: [...writes.keep], leftOut };
}

describe('The files of a change', () => {
  it('leave out every block whose file could not be read again, and write the others', () => {
    const put = [passage('een', 'Een.'), largePassage('twee'), passage('drie', 'Drie.'), largePassage('vier')];
    expect(planned(stateOf(), { put })).toEqual({
      write: ['passages/een.md', 'passages/drie.md'],
      remove: [],
      keep: [],
      leftOut: [
        { block: put[1], fault: 'too-large', detail: '1' },
        { block: put[3], fault: 'too-large', detail: '1' },
      ],
    });
  });

  it('keep the old name of a block that is left out, and the blocks that were to be merged into it', () => {
    const change = { rename: [{ from: 'oud', to: 'nieuw' }], remove: ['dubbel', 'weg'] };
    const state = stateOf(passage('oud', 'Oud.'), passage('dubbel', 'Dubbel.'), passage('weg', 'Weg.'));
    const kept = (id: string) => [`geschiedenis/${id}/${state.blocks.get(id)?.revision}.md`, `passages/${id}.md`];
    const aliases = ['dubbel'];
    expect(planned(state, { ...change, put: [largePassage('nieuw', { aliases })] })).toMatchObject({
      write: [],
      remove: ['passages/weg.md'],
      keep: [kept('weg')],
    });
    expect(planned(state, { ...change, put: [passage('nieuw', 'Nieuw.', { aliases })] })).toMatchObject({
      write: ['passages/nieuw.md'],
      remove: ['passages/oud.md', 'passages/dubbel.md', 'passages/weg.md'],
      keep: [kept('oud'), kept('dubbel'), kept('weg')],
    });
  });
});
