import { expect, it } from 'vitest';
import type { z } from 'zod';
import { fieldName, inWords } from '../../engine/cli/field-names.ts';
import { blockSchemas } from '../../engine/core/blocks/block.ts';

it('every field of every kind of block has a Dutch name, but for what a person is not shown', () => {
  const hidden = new Set(['revisions', 'provenance']);
  for (const schema of Object.values(blockSchemas)) {
    for (const name of Object.keys((schema as unknown as z.ZodObject).shape)) {
      if (hidden.has(name)) continue;
      const same = ['dossier', 'zaak', 'item'].includes(name);
      expect(fieldName(name, 'nl') !== fieldName(name, 'en') || same, name).toBe(true);
    }
  }
});

it('a block is shown in words, without what is empty', () => {
  const block = {
    id: 'm',
    decidedOn: null,
    status: 'adopted',
    aliases: [],
    votes: { method: 'hands', complete: true },
  };
  expect(inWords(block, 'nl')).toEqual({
    naam: 'm',
    uitslag: 'aangenomen',
    stemmen: { wijze: 'handopsteken', compleet: 'ja' },
  });
  expect(inWords({ decidedOn: '2026-04-07', unverified: false }, 'en')).toEqual({ 'decided on': '2026-04-07' });
});
