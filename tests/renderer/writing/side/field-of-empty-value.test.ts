import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BLOCK_KINDS, type BlockKind } from '../../../../engine/core/blocks/block.ts';
import { findFieldOfEmptyValue } from '../../../../renderer/writing/side/field-of-empty-value.ts';

const COMPOSE = join(import.meta.dirname, '../../../../engine/core/compose');

/** Names that compose gives to what a block prints empty: 'motion.status', `${block.kind}.source`. */
function namesInCompose(): string[] {
  const files = readdirSync(COMPOSE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const found = files.flatMap((file) =>
    [...readFileSync(join(COMPOSE, file), 'utf8').matchAll(/emptyField\([^,]+, ['`]([^'`]+)['`], [a-z]/g)].map(
      ([, name = '']) => name,
    ),
  );
  return [...new Set(found)];
}

test('what a block prints empty has its place in the form, except words, grounds, and what is not there at all', () => {
  const names = namesInCompose();
  expect(names.length).toBeGreaterThan(12);
  const kindOf = (name: string): BlockKind => BLOCK_KINDS.find((kind) => name.startsWith(`${kind}.`)) ?? 'source';
  const elsewhere = names.filter((name) => findFieldOfEmptyValue(name, kindOf(name)) === null).sort();
  expect(elsewhere).toEqual([
    'blockInstance.block',
    'citation.block',
    'demand.grounds',
    'ground.block',
    'question.body',
    'quote.body',
  ]);
});

test('what is cited of a motion is its own number; of anything else its source', () => {
  expect(findFieldOfEmptyValue('source.number', 'motion')).toBe('kamerstuk');
  expect(findFieldOfEmptyValue('source.sessionYear', 'finding')).toBe('source');
});
