import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './app.ts';

// Each test disables the protections before the one that it tests, and the window may log refusals.
test.use({ mayComplain: true, isColdStart: true });

/** The result of a page that was sent to another address. */
interface Led {
  /** Addresses that were requested. */
  asked: string[];
  /** Addresses at which a page or a frame arrived. */
  reached: string[];
  /** Milliseconds until it arrived elsewhere or the wait ended. */
  took: number;
}

/**
 * Loads a page in a session that allows everything: no policy, no filter, and a response for every https address. Only the
 * app's own refusal of navigation keeps that page from another address; with `free` that is off as well. `pages`: HTML by
 * address; `redirects`: target of each redirect; `waits`: milliseconds at the end.
 */
function leadAway(
  app: ElectronApplication,
  given: { pages: Record<string, string>; redirects: Record<string, string>; waits?: number; free?: boolean },
): Promise<Led> {
  return app.evaluate(async ({ BrowserWindow, session }, { pages, redirects, waits = 1_000, free = false }) => {
    const open = session.fromPartition('lets-everything-through');
    const led: Led = { asked: [], reached: [], took: 0 };
    const begun = Date.now();
    open.protocol.interceptStringProtocol('https', ({ url }, answer) => {
      led.asked.push(url);
      const to = redirects[url];
      answer(
        to === undefined
          ? { mimeType: 'text/html', data: pages[url] ?? '<p>Elders.</p>' }
          : { statusCode: 302, headers: { location: to }, data: '' },
      );
    });
    const page = new BrowserWindow({ show: false, webPreferences: { session: open, sandbox: true } });
    if (free)
      for (const door of ['will-frame-navigate', 'will-navigate', 'will-redirect'] as const)
        page.webContents.removeAllListeners(door);
    page.webContents.on('did-frame-navigate', (_event, url) => led.reached.push(url));
    await page.loadURL('https://begin.example/').catch(() => undefined);
    const elsewhere = (): boolean => led.reached.some((url) => url.includes('elders'));
    const until = async (isSo: () => boolean, longest: number): Promise<void> => {
      for (const end = Date.now() + longest; !isSo() && Date.now() < end; )
        await new Promise((resolve) => setTimeout(resolve, 20));
    };
    // The script of the frame reports that it ran before it navigates; then only the app can stop it.
    if (Object.values(pages).some((html) => html.includes('/ran')))
      await until(() => led.asked.some((url) => url.includes('/ran')), 10_000);
    await until(elsewhere, free ? 20_000 : waits);
    led.took = Date.now() - begun;
    page.destroy();
    open.protocol.uninterceptProtocol('https');
    return led;
  }, given);
}

test('each protection works on its own', async ({ start }) => {
  // On Linux, Chromium offers Bluetooth to pages only with this switch.
  const { app, shown } = await start(['--enable-blink-features=WebBluetooth']);
  const begin = 'https://begin.example/';
  const elders = 'https://elders.example/';

  await test.step('a page that responds with a redirect leads nowhere', async () => {
    const way = { pages: {}, redirects: { [begin]: elders } };
    const free = await leadAway(app, { ...way, free: true });
    expect(free.reached).toEqual([elders]);
    const led = await leadAway(app, { ...way, waits: 1_000 + 3 * free.took });
    expect(led).toMatchObject({ asked: [begin], reached: [] });
  });

  await test.step('a frame in a page cannot navigate', async () => {
    const going = `<script>fetch('${begin}ran').finally(() => { location.href = '${elders}'; })</script>`;
    const way = { pages: { [begin]: `<iframe srcdoc="${going}"></iframe>` }, redirects: {} };
    const free = await leadAway(app, { ...way, free: true });
    expect(free.reached).toContain(elders);
    const led = await leadAway(app, { ...way, waits: 1_000 + 3 * free.took });
    // The frame loaded, and its script ran in it.
    expect(led.asked).toEqual([begin, `${begin}ran`]);
    expect(led.reached).not.toContain(elders);
  });

  await test.step('no page gets a device, also when the session would permit it', async () => {
    await app.evaluate(({ BrowserWindow }) => {
      const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
      session?.setPermissionCheckHandler(() => true);
      session?.setPermissionRequestHandler((_contents, _permission, answer) => answer(true));
    });
    const outcomes: Record<string, string> = {};
    // Each in its own task, which counts as a user gesture.
    for (const [api, call, wanted] of [
      ['bluetooth', 'requestDevice', { acceptAllDevices: true }],
      ['hid', 'requestDevice', { filters: [] }],
      ['serial', 'requestPort', {}],
      ['usb', 'requestDevice', { filters: [] }],
    ] as const)
      outcomes[api] =
        (await shown.evaluate(
          async ([name, method, options]) => {
            const devices = Reflect.get(navigator, name) as Record<string, (options: object) => Promise<unknown>>;
            return devices[method]?.(options).then(
              () => 'given',
              (error: Error) => error.message,
            );
          },
          [api, call, wanted] as const,
        )) ?? 'absent';
    const refused = expect.stringMatching(/permissions policy/i);
    expect(outcomes).toEqual({ bluetooth: expect.any(String), hid: refused, serial: refused, usb: refused });
    expect(outcomes.bluetooth).not.toBe('given');
    const closed = await shown.evaluate(() =>
      ['camera', 'microphone', 'midi', 'geolocation', 'display-capture'].filter((feature) =>
        (document as { featurePolicy?: { allowsFeature: (name: string) => boolean } }).featurePolicy?.allowsFeature(
          feature,
        ),
      ),
    );
    expect(closed).toEqual([]);
    expect(await shown.evaluate(() => 'featurePolicy' in document)).toBe(true);
  });
});
