import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './app.ts';

// Each test disables the protections before the one that it tests, and the window may log refusals.
test.use({ mayComplain: true, isColdStart: true });

/** The result of a page that was sent to another address. */
interface Navigation {
  /** Addresses that were requested. */
  requested: string[];
  /** Addresses at which a page or a frame arrived. */
  arrived: string[];
  /** Milliseconds until it arrived elsewhere or the wait ended. */
  duration: number;
}

/**
 * Loads a page in a session that allows everything: no policy, no filter, and a response for every https address. Only the
 * app's own refusal of navigation keeps that page from another address; with `free` that is off as well. `pages`: HTML by
 * address; `redirects`: target of each redirect; `waits`: milliseconds at the end.
 */
function navigate(
  app: ElectronApplication,
  given: { pages: Record<string, string>; redirects: Record<string, string>; waits?: number; free?: boolean },
): Promise<Navigation> {
  return app.evaluate(async ({ BrowserWindow, session }, { pages, redirects, waits = 1_000, free = false }) => {
    const open = session.fromPartition('lets-everything-through');
    const navigation: Navigation = { requested: [], arrived: [], duration: 0 };
    const begun = Date.now();
    open.protocol.interceptStringProtocol('https', ({ url }, answer) => {
      navigation.requested.push(url);
      const to = redirects[url];
      answer(
        to === undefined
          ? { mimeType: 'text/html', data: pages[url] ?? '<p>Elders.</p>' }
          : { statusCode: 302, headers: { location: to }, data: '' },
      );
    });
    const page = new BrowserWindow({ show: false, webPreferences: { session: open, sandbox: true } });
    if (free)
      for (const event of ['will-frame-navigate', 'will-navigate', 'will-redirect'] as const)
        page.webContents.removeAllListeners(event);
    page.webContents.on('did-frame-navigate', (_event, url) => navigation.arrived.push(url));
    await page.loadURL('https://begin.example/').catch(() => undefined);
    const hasLeft = (): boolean => navigation.arrived.some((url) => url.includes('elders'));
    const waitUntil = async (isSo: () => boolean, longest: number): Promise<void> => {
      for (const end = Date.now() + longest; !isSo() && Date.now() < end; )
        await new Promise((resolve) => setTimeout(resolve, 20));
    };
    // The script of the frame reports that it ran before it navigates; then only the app can stop it.
    if (Object.values(pages).some((html) => html.includes('/ran')))
      await waitUntil(() => navigation.requested.some((url) => url.includes('/ran')), 10_000);
    await waitUntil(hasLeft, free ? 20_000 : waits);
    navigation.duration = Date.now() - begun;
    page.destroy();
    open.protocol.uninterceptProtocol('https');
    return navigation;
  }, given);
}

test('each protection works on its own', async ({ start }) => {
  // On Linux, Chromium offers Bluetooth to pages only with this switch.
  const { app, shown } = await start(['--enable-blink-features=WebBluetooth']);
  const begin = 'https://begin.example/';
  const elders = 'https://elders.example/';

  await test.step('a page that responds with a redirect leads nowhere', async () => {
    const way = { pages: {}, redirects: { [begin]: elders } };
    const free = await navigate(app, { ...way, free: true });
    expect(free.arrived).toEqual([elders]);
    const navigation = await navigate(app, { ...way, waits: 1_000 + 3 * free.duration });
    expect(navigation).toMatchObject({ requested: [begin], arrived: [] });
  });

  await test.step('a frame in a page cannot navigate', async () => {
    const going = `<script>fetch('${begin}ran').finally(() => { location.href = '${elders}'; })</script>`;
    const way = { pages: { [begin]: `<iframe srcdoc="${going}"></iframe>` }, redirects: {} };
    const free = await navigate(app, { ...way, free: true });
    expect(free.arrived).toContain(elders);
    const navigation = await navigate(app, { ...way, waits: 1_000 + 3 * free.duration });
    // The frame loaded, and its script ran in it.
    expect(navigation.requested).toEqual([begin, `${begin}ran`]);
    expect(navigation.arrived).not.toContain(elders);
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
