import { describe, expect, it } from 'vitest';
import { BLOCK_KINDS, type Block, blockSchema } from '../../../engine/core/blocks/block.ts';
import { findSource } from '../../../engine/core/citations/source-of-block.ts';

const block = (fields: object): Block =>
  blockSchema.parse({ id: 'b', title: 'Titel', revision: 'a'.repeat(64), ...fields });
const nobody = () => undefined;
const website = { type: 'website', organisation: 'CKM', title: 'De aanpak', date: null, url: null, language: 'nl' };

describe('the source of a block', () => {
  it('is the Kamerstuk of a motion, with the session year of the day on which it was proposed', () => {
    const kamerstuk = { chamber: 'II', dossier: '28638', addition: null, number: '229' };
    expect(findSource(block({ kind: 'motion', kamerstuk, date: '2023-09-27' }), nobody)).toMatchObject({
      source: { type: 'kamerstuk', kamerstuk, sessionYear: '2023-2024' },
      locator: {},
    });
    expect(findSource(block({ kind: 'motion', zaak: '2023Z16029' }), nobody)).toBeNull();
  });

  it('is the report of a finding, with its section and paragraph', () => {
    const report = block({ kind: 'source', id: 'greta-nld-3', source: website });
    const finding = block({ kind: 'finding', report: 'greta-nld-3', section: 'IV.8', paragraph: '171' });
    const lookup = (id: string) => (id === report.id ? report : undefined);
    expect(findSource(finding, lookup)).toEqual({ source: website, locator: { section: 'IV.8', paragraph: '171' } });
    expect(findSource(finding, nobody)).toBeNull();
  });

  it.each(['figure', 'commitment', 'quote', 'source'])('is the own source of a %s', (kind) => {
    expect(findSource(block({ kind, source: website }), nobody)).toEqual({ source: website, locator: {} });
  });

  it.each(['demand', 'question', 'passage'])('is null for a %s', (kind) => {
    expect(findSource(block({ kind }), nobody)).toBeNull();
  });

  it('is defined for every kind', () => {
    for (const kind of BLOCK_KINDS) {
      const known = blockSchema.safeParse({ id: 'b', title: '', revision: 'a'.repeat(64), kind, source: website });
      const without = blockSchema.safeParse({ id: 'b', title: '', revision: 'a'.repeat(64), kind });
      const parsed = known.success ? known.data : without.success ? without.data : expect.fail(kind);
      expect(() => findSource(parsed, nobody)).not.toThrow();
    }
  });
});
