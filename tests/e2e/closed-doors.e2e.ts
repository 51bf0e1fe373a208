import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './app.ts';

// Each of these opens the doors that stand before the one it tries, and the window may say what it refused.
test.use({ mayComplain: true });

/** What came of a page that was led elsewhere. */
interface Led {
  /** Addresses for which a page was asked. */
  asked: string[];
  /** Addresses at which a page or a frame arrived. */
  reached: string[];
}

/**
 * Loads a page in a session that lets everything through: no policy, no filter, and every address of https answers. What
 * stands between that page and elsewhere is only what the app refuses of navigations. `pages`: HTML by
 * address; `redirects`: where an address sends on to.
 */
function leadAway(
  app: ElectronApplication,
  given: { pages: Record<string, string>; redirects: Record<string, string> },
): Promise<Led> {
  return app.evaluate(async ({ BrowserWindow, session }, { pages, redirects }) => {
    const open = session.fromPartition('lets-everything-through');
    const led: Led = { asked: [], reached: [] };
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
    page.webContents.on('did-frame-navigate', (_event, url) => led.reached.push(url));
    await page.loadURL('https://begin.example/').catch(() => undefined);
    const came = async (part: string): Promise<void> => {
      for (let tries = 0; tries < 200 && !led.asked.some((url) => url.includes(part)); tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
    };
    // The script of a frame says before it goes that it ran, and then nobody stands in its way but the app.
    if (Object.values(pages).some((html) => html.includes('/ran'))) await came('/ran');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    page.destroy();
    open.protocol.uninterceptProtocol('https');
    return led;
  }, given);
}

test.describe('shuts each door by itself', () => {
  test('a page that answers with a way elsewhere leads nowhere', async ({ start }) => {
    const { app } = await start();
    const begin = 'https://begin.example/';
    expect(await leadAway(app, { pages: {}, redirects: {} })).toEqual({ asked: [begin], reached: [begin] });
    const led = await leadAway(app, { pages: {}, redirects: { [begin]: 'https://elders.example/' } });
    expect(led).toEqual({ asked: [begin], reached: [] });
  });

  test('a frame in a page leads itself nowhere', async ({ start }) => {
    const { app } = await start();
    const begin = 'https://begin.example/';
    const going = `<script>fetch('https://begin.example/ran').finally(() => { location.href = 'https://elders.example/'; })</script>`;
    const led = await leadAway(app, { pages: { [begin]: `<iframe srcdoc="${going}"></iframe>` }, redirects: {} });
    // The frame was there, and its script ran in it.
    expect(led.asked).toEqual([begin, `${begin}ran`]);
    expect(led.reached).not.toContain('https://elders.example/');
  });

  test('no page asks for a device, also where the session would permit it', async ({ start }) => {
    // On Linux Chromium has Bluetooth for pages only where it is switched on.
    const { app, shown } = await start(['--enable-blink-features=WebBluetooth']);
    await app.evaluate(({ BrowserWindow }) => {
      const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
      session?.setPermissionCheckHandler(() => true);
      session?.setPermissionRequestHandler((_contents, _permission, answer) => answer(true));
    });
    const outcomes: Record<string, string> = {};
    // Each in a turn of its own, which counts as a person's.
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
    expect(outcomes).toEqual({ bluetooth: refused, hid: refused, serial: refused, usb: refused });
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
