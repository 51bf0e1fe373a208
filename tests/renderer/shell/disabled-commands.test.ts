import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../electron/ipc/commands.ts';
import { disabledCommands } from '../../../renderer/shell/disabled-commands.ts';
import type { Screens } from '../../../renderer/shell/screens.ts';
import type { PageState } from '../../../renderer/writing/window/page-state.ts';

const PAGE: PageState = { canUndo: true, canRedo: true, selection: true };
const at = (ground: Screens['ground'], over: Screens['over'] = []): Screens => ({ ground, over });
const can = (screens: Screens, page: PageState | null = null): string[] => {
  const off = new Set<string>(disabledCommands(screens, page));
  return COMMANDS.filter((command) => !off.has(command));
};

describe('the enabled commands of the menu', () => {
  it('include all on a page with a selection and steps to undo and redo', () => {
    expect(can(at('document'), PAGE)).toEqual([...COMMANDS]);
  });
  it('exclude undo without changes and making a block without a selection', () => {
    const off = disabledCommands(at('document'), { canUndo: false, canRedo: false, selection: false });
    expect(off).toEqual(['makeBlock', 'undo', 'redo']);
  });
  it('exclude those of a document when none is open', () => {
    expect(can(at('start'))).toEqual([
      'new',
      'settings',
      'import',
      'pasteMotions',
      'newFromExisting',
      'library',
      'help',
      'about',
    ]);
  });
  it('exclude those of a library when none is chosen', () => {
    expect(can(at('first-run'))).toEqual(['settings', 'help', 'about']);
  });
  it('exclude those of the page while a form is over it, except undo in its fields', () => {
    const covered = can(at('document', [{ screen: 'settings' }]), PAGE);
    expect(covered).toEqual(expect.arrayContaining(['save', 'undo', 'redo', 'export']));
    expect(covered).not.toEqual(expect.arrayContaining(['find']));
    expect(covered).not.toEqual(expect.arrayContaining(['showChecks']));
  });
});
