import { describe, expect, it } from 'vitest';
import { FIRST, type Move, move, type Over, shownScreens } from '../../../renderer/app/screens.ts';

const pile = (...steps: Move[]): readonly Over[] => steps.reduce(move, FIRST).over;
const library: Over = { screen: 'library', block: null };
const making = (title: string): Over => ({ screen: 'block', make: 'motion', title, target: null });

describe('the pile of screens', () => {
  it('lays a new block over the form that asked for it', () => {
    const [demand, ground] = [making('Eis'), making('Grond')];
    expect(pile({ open: demand }, { open: ground })).toEqual([demand, ground]);
    expect(pile({ open: demand }, { open: ground }, { back: 1 })).toEqual([demand]);
  });

  it('lays forms that a crash left over one another as they lay', () => {
    const left = (form: string): Over => ({ screen: 'block', make: null, restored: { form } as never });
    expect(pile({ open: left('eis') }, { open: left('grond') })).toEqual([left('eis'), left('grond')]);
  });

  it('shows a screen once where it is opened twice, with what was asked last', () => {
    const block: Over = { screen: 'library', block: 'b1' };
    expect(pile({ open: library }, { open: block })).toEqual([block]);
  });

  it('keeps the files of an import while another lies over it', () => {
    const files = (name: string): Over => ({ screen: 'import', files: [{ grant: `g-${name}`, name, folder: '/map' }] });
    const [first, second] = [files('een.xml'), files('twee.xml')];
    expect(pile({ open: first }, { open: { screen: 'settings' } }, { open: second })).toEqual([
      first,
      { screen: 'settings' },
      second,
    ]);
  });

  it('goes back one step, also where that is said twice', () => {
    expect(pile({ open: library }, { open: making('') }, { back: 1 }, { back: 1 })).toEqual([library]);
  });

  it('hides the form of a block that is being saved, until it comes back or another screen opens', () => {
    const [demand, ground] = [making('Eis'), making('Grond')];
    const seen = (...steps: Move[]) =>
      shownScreens([{ open: demand }, { open: ground }, ...steps].reduce(move, FIRST)).over;
    expect(seen({ hide: 1 })).toEqual([demand]);
    expect(seen({ hide: 1 }, { show: 1 })).toEqual([demand, ground]);
    expect(seen({ hide: 1 }, { back: 1 })).toEqual([demand]);
    expect(seen({ hide: 1 }, { open: { screen: 'settings' } })).toEqual([demand, ground, { screen: 'settings' }]);
    expect(seen({ hide: 0 })).toEqual([demand, ground]);
  });

  it('goes back to the library that lies below, past what lies over it', () => {
    expect(pile({ open: library }, { open: { screen: 'settings' } }, { open: library })).toEqual([library]);
  });
});
