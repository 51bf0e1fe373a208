import { describe, expect, it } from 'vitest';
import { createOpenForms } from '../../../../renderer/document/unsaved/open-forms.ts';

const nothing = () => undefined;

describe('the open forms of a window', () => {
  it('are asked topmost first until one stays open', async () => {
    const forms = createOpenForms();
    const questions: string[] = [];
    const answer = (name: string, canLeave: boolean) => ({
      leave: async () => {
        questions.push(name);
        return canLeave;
      },
      keep: () => null,
    });
    forms.add(answer('below', true));
    forms.add(answer('middle', false));
    forms.add(answer('top', true));
    expect(await forms.leave(nothing)).toBe(false);
    expect(questions).toEqual(['top', 'middle']);
    expect(await forms.leaveTop(nothing)).toBe(true);
    expect(questions).toEqual(['top', 'middle', 'top']);
  });

  it('save the topmost one', async () => {
    const forms = createOpenForms();
    expect(forms.keepTop()).toBeNull();
    expect(await forms.leaveTop(nothing)).toBe(true);
    const kept: string[] = [];
    const form = (name: string) => ({
      leave: async () => true,
      keep: async () => kept.push(name) > 0,
    });
    forms.add(form('below'));
    const closed = forms.add(form('top'));
    expect(await forms.keepTop()).toBe(true);
    closed();
    expect(await forms.keepTop()).toBe(true);
    expect(kept).toEqual(['top', 'below']);
  });

  it('ask and save the topmost visible one while another is hidden', async () => {
    const forms = createOpenForms();
    const calls: string[] = [];
    const form = (name: string, isHidden: () => boolean) => ({
      leave: async () => calls.push(`leave ${name}`) > 0,
      keep: async () => calls.push(`keep ${name}`) > 0,
      isHidden,
    });
    let isSaving = true;
    forms.add(form('demand', () => false));
    forms.add(form('ground', () => isSaving));
    await forms.keepTop();
    await forms.leaveTop(nothing);
    expect(calls).toEqual(['keep demand', 'leave demand']);
    isSaving = false;
    await forms.keepTop();
    await forms.leaveTop(nothing);
    expect(calls.slice(2)).toEqual(['keep ground', 'leave ground']);
    await forms.leave(nothing);
    expect(calls.slice(4)).toEqual(['leave ground', 'leave demand']);
  });

  it('are skipped while all are hidden', async () => {
    const forms = createOpenForms();
    forms.add({ leave: async () => false, keep: async () => false, isHidden: () => true });
    expect(forms.keepTop()).toBeNull();
    expect(await forms.leaveTop(nothing)).toBe(true);
    expect(await forms.leave(nothing)).toBe(false);
  });

  it('are not asked after they are closed, even by the answer of another', async () => {
    const forms = createOpenForms();
    const closed = forms.add({ leave: async () => false, keep: () => null });
    expect(await forms.leave(nothing)).toBe(false);
    forms.add({
      leave: async () => {
        closed();
        return true;
      },
      keep: () => null,
    });
    expect(await forms.leave(nothing)).toBe(true);
  });
});
