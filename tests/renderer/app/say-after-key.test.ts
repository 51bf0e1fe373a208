import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sayAfterKey } from '../../../renderer/app/say-after-key.ts';

describe('where the words stand', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is said at once, but that they wait after the key that made them wait', () => {
    const tell = vi.fn();
    const { say } = sayAfterKey(tell);
    say({ state: 'waiting' });
    say({ state: 'waiting' });
    expect(tell).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(tell).toHaveBeenCalledTimes(1);
    say({ state: 'failed' });
    expect(tell).toHaveBeenCalledTimes(2);
  });

  it('is said once where it changes again before that', () => {
    const tell = vi.fn();
    const { say } = sayAfterKey(tell);
    say({ state: 'waiting' });
    say({ state: 'saving' });
    vi.runAllTimers();
    expect(tell).toHaveBeenCalledTimes(1);
  });

  it('is said to nobody once the document is closed', () => {
    const tell = vi.fn();
    const { say, end } = sayAfterKey(tell);
    say({ state: 'waiting' });
    end();
    vi.runAllTimers();
    expect(tell).not.toHaveBeenCalled();
  });
});
