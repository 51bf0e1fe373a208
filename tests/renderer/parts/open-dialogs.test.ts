import { describe, expect, it } from 'vitest';
import { createOpenDialogs } from '../../../renderer/parts/open-dialogs.ts';

describe('files that are dropped on the window', () => {
  it('are taken where no dialog is open', () => {
    const dialogs = createOpenDialogs();
    expect(dialogs.dropped(['a.xml'])).toBe('free');
    dialogs.add({ makeWay: null, refuse: () => undefined })();
    expect(dialogs.dropped(['a.xml'])).toBe('free');
  });

  it('wait for a dialog that asks something, and the topmost alone says so', () => {
    const dialogs = createOpenDialogs();
    const said: string[] = [];
    dialogs.add({ makeWay: () => said.push('below makes way'), refuse: () => said.push('below') });
    const end = dialogs.add({ makeWay: null, refuse: (files) => said.push(...files) });
    expect(dialogs.dropped(['a.xml', 'b.xml'])).toBe('refused');
    expect(said).toEqual(['a.xml', 'b.xml']);
    end();
    expect(dialogs.dropped(['a.xml'])).toBe('made-way');
    expect(said.at(-1)).toBe('below makes way');
  });

  it('close what stands open over a dialog that asks something, and wait for that', () => {
    const dialogs = createOpenDialogs();
    const said: string[] = [];
    dialogs.add({ makeWay: null, refuse: (files) => said.push(...files) });
    dialogs.add({ makeWay: () => said.push('the menu closes'), refuse: () => said.push('the menu') });
    expect(dialogs.dropped(['a.xml'])).toBe('refused');
    expect(said).toEqual(['the menu closes', 'a.xml']);
  });
});
