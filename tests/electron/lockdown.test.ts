import type { Session } from 'electron';
import { expect, test, vi } from 'vitest';
import { lockSession } from '../../electron/main/security/lockdown.ts';

vi.mock('electron', () => ({}));

type DeviceHandler = NonNullable<Parameters<Session['setDevicePermissionHandler']>[0]>;
type DeviceRequest = Parameters<DeviceHandler>[0];

/** The reply of a closed session for a device. Electron only asks about a device that is present. */
function deviceHandler(): DeviceHandler | null {
  let given: DeviceHandler | null = null;
  lockSession({
    protocol: { handle: () => undefined },
    webRequest: { onBeforeRequest: () => undefined },
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: (handler: DeviceHandler | null) => {
      given = handler;
    },
    on: () => undefined,
    setSpellCheckerEnabled: () => undefined,
  } as unknown as Session);
  return given;
}

test('a device that was allowed before is refused', () => {
  const handler = deviceHandler();
  const responses = (['hid', 'serial', 'usb'] as const).map((deviceType) =>
    handler?.({ deviceType, origin: 'inbreng-app://app', device: {} as DeviceRequest['device'] }),
  );
  expect(responses).toEqual([false, false, false]);
});
