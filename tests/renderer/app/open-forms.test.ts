import { describe, expect, it } from 'vitest';
import { createOpenForms } from '../../../renderer/app/open-forms.ts';

const nothing = () => undefined;

describe('the forms of a window', () => {
  it('are asked from the top, until one stays', async () => {
    const forms = createOpenForms();
    const asked: string[] = [];
    const answer = (name: string, goes: boolean) => ({
      leave: async () => {
        asked.push(name);
        return goes;
      },
      keep: () => null,
    });
    forms.add(answer('below', true));
    forms.add(answer('middle', false));
    forms.add(answer('top', true));
    expect(await forms.leave(nothing)).toBe(false);
    expect(asked).toEqual(['top', 'middle']);
    expect(await forms.leaveTop(nothing)).toBe(true);
    expect(asked).toEqual(['top', 'middle', 'top']);
  });

  it('are written from the top alone, where one lies open', async () => {
    const forms = createOpenForms();
    expect(forms.keepTop()).toBeNull();
    expect(await forms.leaveTop(nothing)).toBe(true);
    const kept: string[] = [];
    const form = (name: string) => ({
      leave: async () => true,
      keep: async () => kept.push(name) > 0,
    });
    forms.add(form('below'));
    const gone = forms.add(form('top'));
    expect(await forms.keepTop()).toBe(true);
    gone();
    expect(await forms.keepTop()).toBe(true);
    expect(kept).toEqual(['top', 'below']);
  });

  it('are asked no more once they are gone, also by the answer of another', async () => {
    const forms = createOpenForms();
    const gone = forms.add({ leave: async () => false, keep: () => null });
    expect(await forms.leave(nothing)).toBe(false);
    forms.add({
      leave: async () => {
        gone();
        return true;
      },
      keep: () => null,
    });
    expect(await forms.leave(nothing)).toBe(true);
  });
});
