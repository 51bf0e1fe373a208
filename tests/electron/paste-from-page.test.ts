import { expect, test, vi } from 'vitest';
import { createMainHandlers } from '../../electron/main/requests/main-handlers.ts';
import type { AppServices } from '../../electron/main/services.ts';

vi.mock('electron', () => ({}));

test('a window pastes only while the user works in it', async () => {
  const pasted = vi.fn();
  let focused = false;
  const windows = { byId: () => ({ isFocused: () => focused, webContents: { paste: pasted } }) };
  const { paste } = createMainHandlers({ windows } as unknown as AppServices);
  await paste(undefined, 1);
  expect(pasted).not.toHaveBeenCalled();
  focused = true;
  await paste(undefined, 1);
  expect(pasted).toHaveBeenCalledOnce();
});
