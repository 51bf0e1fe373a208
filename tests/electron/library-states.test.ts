import { expect, it } from 'vitest';
import { createLibraryStates } from '../../electron/processes/library/library-states.ts';
import { createBlankBlock } from '../../engine/core/blocks/blank-block.ts';
import type { Block } from '../../engine/core/blocks/block.ts';

const [a, b, c] = ['a', 'b', 'c'].map((id) => createBlankBlock('passage', id, id)) as [Block, Block, Block];

it('gives a state the same name each time, and another reading of the library another name', () => {
  const states = createLibraryStates();
  const first = [a, b];
  expect(states.stateOf(first)).toBe(states.stateOf(first));
  expect(states.stateOf([a, b])).not.toBe(states.stateOf(first));
});

it('returns the new or changed blocks and the ids of removed ones', () => {
  const states = createLibraryStates();
  const state = states.stateOf([a, b]);
  const renamed = { ...structuredClone(a), title: 'Anders' };
  expect(states.changesSince(state, [renamed, c])).toEqual({ changed: [renamed, c], removed: ['b'] });
});

it('does not count a block that was only read again', () => {
  const states = createLibraryStates();
  const state = states.stateOf([a, b]);
  expect(states.changesSince(state, [structuredClone(a), structuredClone(b)])).toEqual({ changed: [], removed: [] });
});

it('does not know a foreign state, and forgets one after several others', () => {
  const states = createLibraryStates();
  expect(states.changesSince('00000000-0000-4000-8000-000000000000', [a])).toBeNull();
  const first = states.stateOf([a]);
  for (let read = 0; read < 4; read += 1) states.stateOf([a]);
  expect(states.changesSince(first, [a])).toBeNull();
});

it('forgets the blocks of a former library', () => {
  const states = createLibraryStates();
  const former = states.stateOf([a]);
  states.clear();
  expect(states.changesSince(former, [a])).toBeNull();
});
