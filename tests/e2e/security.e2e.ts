import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { BUILT_APP, expect, test } from './app.ts';
import { sampleFile } from './steps.ts';

/** A server on this computer that responds to everything and counts its clients. */
async function answeringServer(): Promise<{ address: string; connections: () => number; end: () => void }> {
  let connections = 0;
  const server = createServer((_request, response) => response.end('x'));
  // A connection alone counts as well, without a request.
  server.on('connection', () => {
    connections += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, connections: () => connections, end: () => server.close() };
}

// Each of these tests attempts an attack, and the window logs its refusals.
test.use({ mayComplain: true, isColdStart: true });

test.describe('the page of the app', () => {
  test('reaches neither the network, the disk, the system nor another page', async ({ start, folder }) => {
    const { app, shown } = await start();
    await test.step('the page cannot navigate', async () => {
      const address = shown.url();
      for (const target of ['https://example.org/', 'file:///etc/passwd', 'data:text/html,<p>x'])
        await shown.evaluate((to) => {
          const link = document.createElement('a');
          link.href = to;
          document.body.append(link);
          link.click();
          link.remove();
        }, target);
      await shown.evaluate(() => {
        window.location.href = 'https://example.org/';
      });
      await shown.waitForTimeout(300);
      expect(shown.url()).toBe(address);
      expect(await shown.evaluate(() => document.body.textContent)).toContain('Inbreng');
    });
    await test.step('the page opens no window', async () => {
      const opened = await shown.evaluate(() => [
        window.open('https://example.org/') === null,
        window.open('inbreng-app://app/index.html') === null,
        window.open('about:blank') === null,
      ]);
      expect(opened).toEqual([true, true, true]);
      expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    });
    await test.step('the page fetches nothing from the network or the disk', async () => {
      const answering = await answeringServer();
      try {
        // The server responds to this test.
        expect((await fetch(answering.address)).status).toBe(200);
        expect(answering.connections()).toBe(1);
        const { refused, directives } = await shown.evaluate(async (address) => {
          const directives: string[] = [];
          document.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective));
          const refused: string[] = [];
          for (const from of [address, 'file:///etc/passwd'])
            await fetch(from, { mode: 'no-cors' }).catch(() => refused.push('fetch'));
          await new Promise<void>((resolve) => {
            const image = new Image();
            image.onload = () => resolve();
            image.onerror = () => {
              refused.push('picture');
              resolve();
            };
            image.src = `${address}x.png`;
          });
          await new Promise<void>((resolve) => {
            const socket = new WebSocket(address.replace('http', 'ws'));
            socket.onopen = () => resolve();
            socket.onerror = () => {
              refused.push('socket');
              resolve();
            };
          });
          return { refused, directives };
        }, answering.address);
        expect(refused).toEqual(['fetch', 'fetch', 'picture', 'socket']);
        // The page's own policy refuses each one before the session.
        expect(directives).toEqual(['connect-src', 'connect-src', 'img-src', 'connect-src']);
        expect(answering.connections()).toBe(1);
      } finally {
        answering.end();
      }
    });
    await test.step('the session itself blocks requests that the page’s policy would allow', async () => {
      const answering = await answeringServer();
      const responses = await app.evaluate(async ({ BrowserWindow }, http) => {
        const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
        const outcome: string[] = [];
        for (const address of [http, 'file:///etc/passwd']) {
          const loader = new BrowserWindow({ show: false, webPreferences: { ...(session ? { session } : {}) } });
          outcome.push(
            await loader.loadURL(address).then(
              () => 'came',
              (error) => String(error.code),
            ),
          );
          loader.destroy();
        }
        return outcome;
      }, answering.address);
      answering.end();
      expect(responses).toEqual(['ERR_BLOCKED_BY_CLIENT', 'ERR_BLOCKED_BY_CLIENT']);
      expect(answering.connections()).toBe(0);
    });
    await test.step('has no way to another page: WebRTC has no address to offer', async () => {
      const candidates = await shown.evaluate(async () => {
        const connection = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:9' }] });
        connection.createDataChannel('x');
        const found: string[] = [];
        connection.onicecandidate = ({ candidate }) => candidate?.candidate && found.push(candidate.candidate);
        await connection.setLocalDescription(await connection.createOffer());
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        connection.close();
        return found;
      });
      expect(candidates).toEqual([]);
    });
    await test.step('runs no text as a program: eval, new Function, inline script, javascript: addresses, HTML', async () => {
      const ran = await shown.evaluate(async () => {
        // The test driver may eval in its own task; the page itself may not.
        await new Promise((resolve) => setTimeout(resolve, 0));
        const outcome: string[] = [];
        const attempt = (name: string, work: () => unknown) => {
          try {
            work();
            outcome.push(`${name} ran`);
          } catch {
            outcome.push(`${name} refused`);
          }
        };
        const host = window as unknown as { hole?: string };
        // biome-ignore lint/security/noGlobalEval: the page has it, and this shows that it does nothing.
        const run = window.eval;
        attempt('eval', () => run('1 + 1'));
        attempt('Function', () => new Function('return 1')());
        attempt('innerHTML', () => {
          document.createElement('div').innerHTML = '<img src=x onerror="window.hole = 1">';
        });
        attempt('script text', () => {
          const script = document.createElement('script');
          script.textContent = 'window.hole = 2';
          document.head.append(script);
        });
        attempt('policy', () =>
          (
            window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => void } }
          ).trustedTypes.createPolicy('mine', { createHTML: (text: string) => text }),
        );
        const link = document.createElement('a');
        link.href = 'javascript:window.hole=3';
        document.body.append(link);
        link.click();
        link.remove();
        await new Promise((resolve) => setTimeout(resolve, 100));
        outcome.push(host.hole === undefined ? 'nothing ran' : `hole ${host.hole}`);
        return outcome;
      });
      expect(ran).toEqual([
        'eval refused',
        'Function refused',
        'innerHTML refused',
        'script text refused',
        'policy refused',
        'nothing ran',
      ]);
    });
    await test.step('contains no other page', async () => {
      const frames = await shown.evaluate(
        () =>
          new Promise((resolve) => {
            document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
            const frame = document.createElement('iframe');
            frame.src = 'inbreng-app://app/index.html';
            document.body.append(frame);
          }),
      );
      expect(frames).toBe('frame-src');
    });
    await test.step('has no permission: camera, location, notifications, clipboard', async () => {
      const denied = await shown.evaluate(async () => {
        const name = (error: unknown) => (error as { name?: string }).name ?? String(error);
        return {
          notifications: await Notification.requestPermission(),
          camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'given', name),
          clipboard: await navigator.clipboard.readText().then(() => 'given', name),
          place: await new Promise((resolve) =>
            navigator.geolocation.getCurrentPosition(
              () => resolve('given'),
              (error) => resolve(error.code),
            ),
          ),
        };
      });
      expect(denied.notifications).toBe('denied');
      expect(denied.camera).not.toBe('given');
      expect(denied.clipboard).toBe('NotAllowedError');
      expect(denied.place).toBe(1);
    });
    await test.step('finds every permission refused before it requests one', async () => {
      const states = await shown.evaluate(async () => {
        const permissions = ['camera', 'microphone', 'geolocation', 'notifications', 'midi', 'clipboard-read'];
        const state = async (name: string) =>
          (await navigator.permissions.query({ name: name as PermissionName })).state;
        return Object.fromEntries(await Promise.all(permissions.map(async (name) => [name, await state(name)])));
      });
      expect(Object.entries(states).filter(([, state]) => state !== 'denied')).toEqual([]);
      expect(await shown.evaluate(() => Notification.permission)).toBe('denied');
    });
    await test.step('saves no download as a file', async () => {
      await app.evaluate(({ BrowserWindow }) => {
        const host = globalThis as unknown as { downloads: boolean[] };
        host.downloads = [];
        // After the app's own listener, which has decided by then.
        BrowserWindow.getAllWindows()[0]?.webContents.session.on('will-download', (event, item) => {
          host.downloads.push(event.defaultPrevented);
          item.cancel();
        });
      });
      await shown.evaluate(() => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob(['woorden']));
        link.download = 'woorden.txt';
        document.body.append(link);
        link.click();
        link.remove();
      });
      await expect
        .poll(() => app.evaluate(() => (globalThis as unknown as { downloads: boolean[] }).downloads))
        .toEqual([true]);
    });
    await test.step('has neither Node nor Electron, and no way to send a message outside the contract', async () => {
      const reach = await shown.evaluate(() => ({
        globals: ['require', 'process', 'module', 'ipcRenderer', 'Buffer', 'electron'].filter((name) => name in window),
        methods: Object.keys(window.inbreng),
      }));
      expect(reach.globals).toEqual([]);
      expect(reach.methods).not.toContain('send');
      expect(reach.methods).not.toContain('invoke');
    });
    await test.step('is refused a request that does not match the contract', async () => {
      const replies = await shown.evaluate(async () => {
        const bridge = window.inbreng as unknown as Record<
          string,
          (input?: unknown) => Promise<{ ok: boolean; problem?: { code: string } }>
        >;
        const tried = [
          bridge.changeSettings?.({ library: '/etc' }),
          bridge.changeSettings?.({ language: 'de' }),
          bridge.readDraft?.({ document: '/etc/passwd' }),
          bridge.readDraft?.({ document: '/etc/passwd', path: '/etc/passwd' }),
          bridge.writeJournal?.({ journal: 'n1.../../x', document: null, draft: '{}' }),
          bridge.readVersion?.({ draftId: 'n1', version: '../../settings.json' }),
          bridge.readSettings?.({ more: true }),
        ];
        return (await Promise.all(tried)).map((reply) => reply?.problem?.code);
      });
      expect(new Set(replies)).toEqual(new Set(['request-refused']));
    });
    await test.step('gets no response when it is no window of the app, even with the preload', async () => {
      const reply = await app.evaluate(
        async ({ BrowserWindow }, preload) => {
          const untrusted = new BrowserWindow({ show: false, webPreferences: { preload } });
          await untrusted.loadURL('about:blank');
          const answer = await untrusted.webContents.executeJavaScript('window.inbreng.readSettings()');
          untrusted.destroy();
          return answer;
        },
        join(BUILT_APP, 'preload.js'),
      );
      expect(reply).toMatchObject({ ok: false, problem: { code: 'request-refused' } });
    });
    await test.step('has no <webview>, and a forced one is not attached', async () => {
      const attached = await shown.evaluate(async () => {
        const view = document.createElement('webview');
        view.setAttribute('src', 'https://example.org/');
        document.body.append(view);
        await new Promise((resolve) => setTimeout(resolve, 300));
        return 'getWebContentsId' in view;
      });
      expect(attached).toBe(false);
      expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
    });
    await test.step('has no imported file opened by the system, since it may be a program', async () => {
      const program = join(folder, 'programma.desktop');
      writeFileSync(program, '[Desktop Entry]');
      await app.evaluate(({ dialog, shell }, path) => {
        const host = globalThis as unknown as { opened: string[] };
        host.opened = [];
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
        shell.openPath = async (opened) => {
          host.opened.push(opened);
          return '';
        };
      }, program);
      const reply = await shown.evaluate(async () => {
        const chosen = await window.inbreng.chooseFiles();
        const file = chosen.ok ? chosen.value[0]?.grant : undefined;
        return window.inbreng.showFile({ file: file ?? '', how: 'open' });
      });
      expect(reply).toMatchObject({ ok: false, problem: { code: 'not-granted' } });
      expect(await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([]);
    });
    await test.step('in the background pastes nothing in its own field', async () => {
      await app.evaluate(({ BrowserWindow, clipboard }) => {
        clipboard.writeText('van een ander programma');
        for (const window of BrowserWindow.getAllWindows()) window.isFocused = () => false;
      });
      const pasted = await shown.evaluate(async () => {
        const field = document.createElement('textarea');
        document.body.append(field);
        field.focus();
        await window.inbreng.paste();
        await new Promise((resolve) => setTimeout(resolve, 300));
        return field.value;
      });
      expect(pasted).toBe('');
    });
    await test.step('finds no listener on a channel that the contract does not name', async () => {
      const names = await app.evaluate(({ ipcMain }) => {
        const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers;
        return [...handlers.keys()].filter((name) => !name.startsWith('inbreng:'));
      });
      expect(names).toEqual([]);
    });
    await test.step('is sandboxed and isolated, and Chromium checks no spelling', async () => {
      const preferences = await app.evaluate(({ BrowserWindow }) => {
        const { webContents } = BrowserWindow.getAllWindows()[0] ?? {};
        const used = (
          webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
        ).getLastWebPreferences();
        return {
          sandbox: used.sandbox,
          contextIsolation: used.contextIsolation,
          nodeIntegration: used.nodeIntegration,
          webSecurity: used.webSecurity,
          insecureContent: used.allowRunningInsecureContent === true,
          experimental: used.experimentalFeatures === true,
          blinkFeatures: used.enableBlinkFeatures ?? '',
          webview: used.webviewTag,
          dropped: used.navigateOnDragDrop === true,
          spelling: webContents?.session.isSpellCheckerEnabled(),
        };
      });
      expect(preferences).toEqual({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        insecureContent: false,
        experimental: false,
        blinkFeatures: '',
        webview: false,
        dropped: false,
        spelling: false,
      });
    });
    await test.step('loads only the files of the window from the app’s own scheme', async () => {
      const statuses = await shown.evaluate(async () => {
        const tried = [
          '/main.js',
          '/../main.js',
          '/%2e%2e/main.js',
          '/..%2fmain.js',
          '/..%5cmain.js',
          '/assets/',
          '/pictures/../settings.json',
          '/%00',
        ];
        return Promise.all(
          tried.map((path) =>
            fetch(`inbreng-app://app${path}`).then(
              ({ status }) => status,
              () => 404,
            ),
          ),
        );
      });
      expect(new Set(statuses)).toEqual(new Set([404]));
    });
    await test.step('in the blank state, which Chromium always allows, is replaced by the window at once', async () => {
      const address = shown.url();
      await shown.evaluate(() => {
        const link = document.createElement('a');
        link.href = 'about:blank';
        document.body.append(link);
        link.click();
      });
      await shown.waitForURL('about:blank');
      await shown.waitForURL(address);
      await expect(shown.getByRole('banner')).toContainText('Inbreng');
    });
  });

  test('gets no grant for a path that was not chosen, nor for one of another window', async ({ start, folder }) => {
    const { app, shown } = await start([await sampleFile(folder)]);
    const read = (page: Page, document: string) =>
      page.evaluate((grant) => window.inbreng.peekDraft({ document: grant }), document);
    const refused = { ok: false, problem: { code: 'not-granted' } };
    expect(await read(shown, `g${'0'.repeat(32)}`)).toMatchObject(refused);
    const grant = await shown.evaluate(async () => {
      const current = await window.inbreng.currentDocument();
      return current.ok ? (current.value?.grant ?? '') : '';
    });
    expect((await read(shown, grant)).ok).toBe(true);
    const coming = app.waitForEvent('window');
    await shown.evaluate(() => window.inbreng.newWindow());
    const second = await coming;
    await second.waitForFunction(() => document.querySelector('#app')?.childElementCount);
    expect(await read(second, grant)).toMatchObject(refused);
  });

  test('is built without a switch for the sandbox and without calls that open addresses in the system', () => {
    const files = readdirSync(BUILT_APP, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.js') && !name.startsWith('window'),
    );
    expect(files).toEqual(
      expect.arrayContaining(['main.js', 'preload.js', join('processes', 'reports', 'write-docx.js')]),
    );
    for (const file of files) {
      const code = readFileSync(join(BUILT_APP, file), 'utf8');
      expect(code.includes('no-sandbox'), file).toBe(false);
      expect(code.includes('openExternal'), file).toBe(false);
      expect(/sandbox:\s*(false|!1)/.test(code), file).toBe(false);
    }
  });
});
