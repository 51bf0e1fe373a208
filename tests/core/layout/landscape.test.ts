import { expect, it } from 'vitest';
import { isOnLandscapePage } from '../../../engine/core/layout/landscape.ts';
import type { PublicationNode } from '../../../engine/core/publication/publication.ts';

const heading = { type: 'heading' } as PublicationNode;
const table = { type: 'table', fit: { size: 8, landscape: true, legible: true } } as PublicationNode;
const text = { type: 'paragraph' } as PublicationNode;

it('the headings just above a landscape table are on its page', () => {
  const blocks = [heading, text, heading, heading, table];
  expect(blocks.map((_, at) => isOnLandscapePage(blocks, at))).toEqual([false, false, true, true, true]);
});

it('any number of headings may be above a table', () => {
  const blocks = [...Array.from({ length: 20_000 }, () => heading), table];
  expect(isOnLandscapePage(blocks, 0)).toBe(true);
});
