import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../electron/ipc/commands.ts';
import { disabledCommands } from '../../../renderer/shell/disabled-commands.ts';
import type { Screens } from '../../../renderer/shell/screens.ts';
import { disabledCommands } from '../../../renderer/shell/disabled-commands.ts';
import type { PageState } from '../../../renderer/writing/window/page-state.ts';

const PAGE: PageState = { canUndo: true, canRedo: true, selection: true };
const at = (ground: Screens['ground'], over: Screens['over'] = []): Screens => ({ ground, over });
const can = (screens: Screens, page: PageState | null = null): string[] => {
  const off = new Set<string>(disabledCommands(screens, page));
  return COMMANDS.filter((command) => !off.has(command));
};

describe('what the menu can do', () => {
  it('is everything on a page with words selected and steps to undo and redo', () => {
    expect(can(at('document'), PAGE)).toEqual([...COMMANDS]);
  });
  it('is no step back on a page where nothing was done, and no block of words that are not selected', () => {
    const off = disabledCommands(at('document'), { canUndo: false, canRedo: false, selection: false });
    expect(off).toEqual(['makeBlock', 'undo', 'redo']);
  });
  it('is nothing about a document where none is open', () => {
    expect(can(at('start'))).toEqual(['new', 'settings', 'import', 'newFromExisting', 'library', 'help', 'about']);
  });
  it('is nothing that needs a library before one is chosen', () => {
    expect(can(at('first-run'))).toEqual(['settings', 'help', 'about']);
  });
  it('is nothing on the page while a form lies over it; its fields undo by themselves', () => {
    const covered = can(at('document', [{ screen: 'settings' }]), PAGE);
    expect(covered).toEqual(expect.arrayContaining(['save', 'undo', 'redo', 'export']));
    expect(covered).not.toEqual(expect.arrayContaining(['find']));
    expect(covered).not.toEqual(expect.arrayContaining(['showChecks']));
  });
});
