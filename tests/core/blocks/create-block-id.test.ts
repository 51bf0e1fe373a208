import { describe, expect, it } from 'vitest';
import { type Block, blockSchema } from '../../../engine/core/blocks/block.ts';
import { createBlockId } from '../../../engine/core/blocks/create-block-id.ts';
import { blockIdSchema } from '../../../engine/core/richtext/model.ts';

const block = (fields: Record<string, unknown>): Block =>
  blockSchema.parse({ id: 'nieuw', kind: 'demand', title: '', revision: '0'.repeat(64), ...fields });
const free = () => false;

describe('the id of a new block', () => {
  it('is made from its kind and the first words of its title', () => {
    expect(
      createBlockId(block({ title: 'Kom met een pakket maatregelen tegen klanten van minderjarigen' }), free),
    ).toBe('eis-kom-met-een-pakket-maatregelen-tegen');
    expect(createBlockId(block({ kind: 'quote', title: 'Eén kind is er één te veel' }), free)).toBe(
      'citaat-een-kind-is-er-een-te',
    );
  });

  it('is the Kamerstuk of a motion that has one', () => {
    const kamerstuk = { chamber: 'II', dossier: '28638', addition: null, number: '238' };
    expect(createBlockId(block({ kind: 'motion', title: 'Motie', kamerstuk }), free)).toBe('28638-238');
    expect(createBlockId(block({ kind: 'motion', title: 'Over iets' }), free)).toBe('motie-over-iets');
  });

  it('gets a number when it is in use', () => {
    const taken = new Set(['eis', 'eis-2']);
    expect(createBlockId(block({}), (id) => taken.has(id))).toBe('eis-3');
  });

  it('is a valid file name whatever the title is', () => {
    for (const title of ['', '…', '../../etc/passwd', 'CON', '漢字', 'a'.repeat(500), '- - -'])
      expect(blockIdSchema.safeParse(createBlockId(block({ title }), free)).success, title).toBe(true);
  });
});
