import { describe, expect, it } from 'vitest';
import { createOpenForms } from '../../../renderer/app/open-forms.ts';

const nothing = () => undefined;

describe('the forms of a window', () => {
  it('are asked from the top, until one stays', async () => {
    const forms = createOpenForms();
    const asked: string[] = [];
    const answer = (name: string, goes: boolean) => async () => {
      asked.push(name);
      return goes;
    };
    forms.add(answer('below', true));
    forms.add(answer('middle', false));
    forms.add(answer('top', true));
    expect(await forms.leave(nothing)).toBe(false);
    expect(asked).toEqual(['top', 'middle']);
  });

  it('are asked no more once they are gone, also by the answer of another', async () => {
    const forms = createOpenForms();
    const gone = forms.add(async () => false);
    expect(await forms.leave(nothing)).toBe(false);
    forms.add(async () => {
      gone();
      return true;
    });
    expect(await forms.leave(nothing)).toBe(true);
  });
});
