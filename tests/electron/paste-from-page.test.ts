import { expect, test, vi } from 'vitest';
import type { House } from '../../electron/main/house.ts';
import { ownHandlers } from '../../electron/main/own-handlers.ts';

vi.mock('electron', () => ({}));

test('a window pastes what was copied only while a person works in it', async () => {
  const pasted = vi.fn();
  let focused = false;
  const windows = { byId: () => ({ isFocused: () => focused, webContents: { paste: pasted } }) };
  const { paste } = ownHandlers({ windows } as unknown as House);
  await paste(undefined, 1);
  expect(pasted).not.toHaveBeenCalled();
  focused = true;
  await paste(undefined, 1);
  expect(pasted).toHaveBeenCalledOnce();
});
