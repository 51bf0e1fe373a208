import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BLOCK_KINDS, type BlockKind } from '../../../../engine/core/blocks/block.ts';
import { findFieldOfEmptyValue } from '../../../../renderer/writing/side/field-of-empty-value.ts';

const COMPOSE = join(import.meta.dirname, '../../../../engine/core/compose');

/** Names that compose gives to empty fields of a block: 'motion.status', `${block.kind}.source`. */
function namesInCompose(): string[] {
  const files = readdirSync(COMPOSE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const found = files.flatMap((file) =>
    [...readFileSync(join(COMPOSE, file), 'utf8').matchAll(/emptyField\([^,]+, ['`]([^'`]+)['`], [a-z]/g)].map(
      ([, name = '']) => name,
    ),
  );
  return [...new Set(found)];
}

test('each empty field that a block prints has its field in the form, except text, grounds, and missing blocks', () => {
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

test('the citation of a motion leads to its own number, and of another block to its source', () => {
  expect(findFieldOfEmptyValue('source.number', 'motion')).toBe('kamerstuk');
  expect(findFieldOfEmptyValue('source.sessionYear', 'finding')).toBe('source');
});
