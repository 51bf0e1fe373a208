import type { Session } from 'electron';
import { expect, test, vi } from 'vitest';
import { lockSession } from '../../electron/main/security/lockdown.ts';

vi.mock('electron', () => ({}));

type DeviceHandler = NonNullable<Parameters<Session['setDevicePermissionHandler']>[0]>;
type Asked = Parameters<DeviceHandler>[0];

/** What a closed session says of a device: Electron asks it only of one that is there. */
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

test('a device that was given before is not given again', () => {
  const handler = deviceHandler();
  const answers = (['hid', 'serial', 'usb'] as const).map((deviceType) =>
    handler?.({ deviceType, origin: 'inbreng-app://app', device: {} as Asked['device'] }),
  );
  expect(answers).toEqual([false, false, false]);
});
