import { describe, expect, it } from 'vitest';
import { createOpenDialogs, type OpenDialog } from '../../../../renderer/ui/overlays/open-dialogs.ts';

const question = (): OpenDialog => ({ closeForFiles: null, showsRefused: true });
const says = (closeForFiles: () => void, showsRefused = true): OpenDialog => ({ closeForFiles, showsRefused });

describe('files that are dropped on the window', () => {
  it('are accepted while no dialog is open', () => {
    const dialogs = createOpenDialogs();
    expect(dialogs.dropped(['a.xml'])).toBe('free');
    dialogs.add(question())();
    expect(dialogs.dropped(['a.xml'])).toBe('free');
  });

  it('are refused by a dialog that needs an answer, and the topmost one says so', () => {
    const dialogs = createOpenDialogs();
    const events: string[] = [];
    const below = says(() => events.push('below makes way'));
    const above = question();
    dialogs.add(below);
    const end = dialogs.add(above);
    expect(dialogs.dropped(['a.xml', 'b.xml'])).toBe('refused');
    expect(dialogs.refused(above)?.files).toEqual(['a.xml', 'b.xml']);
    expect(dialogs.refused(below)).toBeNull();
    expect(dialogs.refused(null)).toBeNull();
    expect(events).toEqual([]);
    end();
    expect(dialogs.dropped(['a.xml'])).toBe('made-way');
    expect(events).toEqual(['below makes way']);
    expect(dialogs.refused(below)?.files).toEqual(['b.xml']);
  });

  it('close what is open over such a dialog and are refused', () => {
    const dialogs = createOpenDialogs();
    const events: string[] = [];
    const below = question();
    dialogs.add(below);
    dialogs.add(says(() => events.push('the menu closes'), false));
    expect(dialogs.dropped(['a.xml'])).toBe('refused');
    expect(events).toEqual(['the menu closes']);
    expect(dialogs.refused(below)?.files).toEqual(['a.xml']);
  });

  it('stay named when the dialog changes or closes by itself, until the user acts', () => {
    const dialogs = createOpenDialogs();
    let calls = 0;
    dialogs.listen(() => {
      calls += 1;
    });
    const end = dialogs.add(question());
    dialogs.dropped(['a.xml']);
    end();
    expect(dialogs.refused(null)?.files).toEqual(['a.xml']);
    const next = says(() => undefined);
    const endNext = dialogs.add(next);
    expect(dialogs.refused(next)?.files).toEqual(['a.xml']);
    expect(dialogs.refused(null)).toBeNull();
    const before = calls;
    dialogs.clearRefused();
    expect(calls).toBe(before + 1);
    expect(dialogs.refused(next)).toBeNull();
    endNext();
    expect(dialogs.refused(null)).toBeNull();
  });

  it('are announced again when they are dropped again', () => {
    const dialogs = createOpenDialogs();
    const dialog = question();
    dialogs.add(dialog);
    dialogs.dropped(['a.xml']);
    const first = dialogs.refused(dialog);
    dialogs.dropped(['a.xml']);
    expect(dialogs.refused(dialog)?.files).toEqual(first?.files);
    expect(dialogs.refused(dialog)?.number).not.toBe(first?.number);
  });

  it('are all named except those accepted since', () => {
    const dialogs = createOpenDialogs();
    const end = dialogs.add(question());
    dialogs.dropped(['a.xml']);
    dialogs.dropped(['b.xml', 'a.xml']);
    end();
    expect(dialogs.refused(null)?.files).toEqual(['a.xml', 'b.xml']);
    expect(dialogs.dropped(['a.xml'])).toBe('free');
    expect(dialogs.refused(null)?.files).toEqual(['b.xml']);
  });
});
