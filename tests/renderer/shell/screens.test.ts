import { describe, expect, it } from 'vitest';
import { FIRST, type Move, move, type Over, type ScreenPile, shownScreens } from '../../../renderer/shell/screens.ts';

const pileAfter = (...steps: Move[]): ScreenPile => steps.reduce(move, FIRST);
const pile = (...steps: Move[]): readonly Over[] => pileAfter(...steps).over.map(({ over }) => over);
const seen = (...steps: Move[]): readonly Over[] => shownScreens(pileAfter(...steps)).over;
const library: Over = { screen: 'library', block: null };
const making = (title: string): Over => ({ screen: 'block', make: 'motion', title, target: null });

describe('the pile of screens', () => {
  it('opens a new block over the form that requested it', () => {
    const [demand, ground] = [making('Eis'), making('Grond')];
    expect(pile({ open: demand }, { open: ground })).toEqual([demand, ground]);
    expect(pile({ open: demand }, { open: ground }, { close: 1 })).toEqual([demand]);
  });

  it('restores forms in their former order after a crash', () => {
    const left = (form: string): Over => ({ screen: 'block', make: null, restored: { form } as never });
    expect(pile({ open: left('eis') }, { open: left('grond') })).toEqual([left('eis'), left('grond')]);
  });

  it('shows a screen once with the properties of the last request', () => {
    const block: Over = { screen: 'library', block: 'b1' };
    expect(pile({ open: library }, { open: block })).toEqual([block]);
  });

  it('keeps the files of an import below another import', () => {
    const files = (name: string): Over => ({ screen: 'import', files: [{ grant: `g-${name}`, name, folder: '/map' }] });
    const [first, second] = [files('een.xml'), files('twee.xml')];
    expect(pile({ open: first }, { open: { screen: 'settings' } }, { open: second })).toEqual([
      first,
      { screen: 'settings' },
      second,
    ]);
  });

  it('closes one screen even if asked twice', () => {
    expect(pile({ open: library }, { open: making('') }, { close: 1 }, { close: 1 })).toEqual([library]);
  });

  it('hides a form that is being saved until it is shown again or closed', () => {
    const [demand, ground] = [making('Eis'), making('Grond')];
    const both: Move[] = [{ open: demand }, { open: ground }];
    expect(seen(...both, { hide: 1 })).toEqual([demand]);
    expect(seen(...both, { hide: 1 }, { show: 1 })).toEqual([demand, ground]);
    expect(seen(...both, { hide: 1 }, { close: 1 })).toEqual([demand]);
    expect(seen(...both, { hide: 0 })).toEqual([demand, ground]);
    expect(seen(...both, { hide: 1 }, { hide: 0 })).toEqual([]);
  });

  describe('while a hidden form saves its block', () => {
    const saving: Move[] = [{ open: making('Motie') }, { hide: 0 }];
    const block = (id: string): Over => ({ screen: 'block', block: id, make: null });
    const OPENED: [string, Over][] = [
      ['a block of the library', block('b1')],
      ['the library', library],
      ['the settings', { screen: 'settings' }],
      ['the export dialog', { screen: 'export' }],
      ['another new block', making('Nog een')],
    ];

    it.each(OPENED)('opens %s, keeps the form hidden, and closes only the form', (_, over) => {
      const [form, opened] = pileAfter(...saving, { open: over }).over;
      expect(form).toEqual({ id: 0, over: making('Motie'), isHidden: true });
      expect(opened).toEqual({ id: 1, over, isHidden: false });
      expect(seen(...saving, { open: over })).toEqual([over]);
      expect(pile(...saving, { open: over }, { close: 0 })).toEqual([over]);
      expect(seen(...saving, { open: over }, { close: 1 })).toEqual([]);
      expect(seen(...saving, { open: over }, { close: 1 }, { show: 0 })).toEqual([making('Motie')]);
    });

    it('keeps it above the library that comes up again and above a closing form', () => {
      const steps: Move[] = [{ open: library }, { open: making('Motie') }, { hide: 1 }];
      expect(pileAfter(...steps, { open: library }).over.map(({ id, isHidden }) => [id, isHidden])).toEqual([
        [0, false],
        [1, true],
      ]);
      expect(pile(...steps, { close: 0 })).toEqual([making('Motie')]);
    });
  });

  it('gives another block its own form and keeps the position of a screen', () => {
    const block = (id: string): Over => ({ screen: 'block', block: id, make: null });
    const ids = (...steps: Move[]) => pileAfter(...steps).over.map(({ id }) => id);
    expect(ids({ open: block('b1') }, { open: block('b1') })).toEqual([0]);
    expect(ids({ open: block('b1') }, { open: block('b2') })).toEqual([1]);
    expect(ids({ open: { screen: 'settings' } }, { open: { screen: 'settings', at: 'organisation' } })).toEqual([0]);
    expect(pile({ open: making('Motie') }, { open: block('b1') })).toEqual([making('Motie'), block('b1')]);
  });

  it('returns to the library below, past the screens over it', () => {
    expect(pile({ open: library }, { open: { screen: 'settings' } }, { open: library })).toEqual([library]);
  });
});
