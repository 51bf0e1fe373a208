// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { steadyCaretWhenIdle } from '../../../renderer/shell/steady-caret.ts';

const PERIOD = 20_000;
let end: () => void;
let field: HTMLInputElement;
beforeEach(() => {
  vi.useFakeTimers();
  field = document.createElement('input');
  document.body.append(field);
  field.focus();
  end = steadyCaretWhenIdle(document);
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

const isSteady = (): boolean => field.hasAttribute('data-steady-caret');
const press = () => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));

it('stops the blinking of the focused element after a period without a key', () => {
  vi.advanceTimersByTime(PERIOD);
  expect(isSteady()).toBe(false);
  vi.advanceTimersByTime(PERIOD);
  expect(isSteady()).toBe(true);
});

it('blinks again at the next key and while typing continues', () => {
  vi.advanceTimersByTime(2 * PERIOD);
  press();
  expect(isSteady()).toBe(false);
  for (let period = 0; period < 5; period += 1) {
    vi.advanceTimersByTime(PERIOD - 1);
    press();
    vi.advanceTimersByTime(1);
    expect(isSteady()).toBe(false);
  }
});

it('follows a focus that moves without a key, and cleans up', () => {
  vi.advanceTimersByTime(2 * PERIOD);
  const other = document.createElement('input');
  document.body.append(other);
  other.focus();
  vi.advanceTimersByTime(PERIOD);
  expect(isSteady()).toBe(false);
  expect(other.hasAttribute('data-steady-caret')).toBe(true);
  end();
  expect(document.querySelector('[data-steady-caret]')).toBeNull();
});
