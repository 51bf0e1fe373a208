import { app, type Session, session as sessions, type WebPreferences } from 'electron';
import { SCHEME } from './content-policy.ts';

/** Options of every page of the app, visible or hidden: it can only draw itself and send requests through its preload. */
export const SANDBOXED_PAGE = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
} as const satisfies WebPreferences;

/** Disables the features of Chromium that use the network, and name resolution. */
export function disableChromiumNetwork(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
    'dns-prefetch-disable',
  ])
    app.commandLine.appendSwitch(name);
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch(
    'disable-features',
    'SpareRendererForSitePerProcess,MediaRouter,OptimizationHints,AutofillServerCommunication',
  );
}

/** The locked session of all windows. */
export function createLockedSession(): Session {
  // A persistent partition, so that Chromium keeps compiled scripts. Pages store nothing in it.
  const session = sessions.fromPartition('persist:inbreng', { cache: false });
  lockSession(session);
  return session;
}

/** Blocks everything that is not the app's own: requests, permissions, downloads, and the spelling check of Chromium. */
export function lockSession(session: Session): void {
  // The request filter below does not see file URLs and older schemes.
  for (const scheme of ['file', 'ftp']) session.protocol.handle(scheme, () => Response.error());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAppUrl(details.url) }));
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}

/** The app's scheme, blobs made by its page, and the developer tools, which are part of Electron. */
function isAppUrl(url: string): boolean {
  return [`${SCHEME}://app/`, `blob:${SCHEME}://app/`, 'devtools://devtools/bundled/'].some((start) =>
    url.startsWith(start),
  );
}

/** No page navigates elsewhere, opens a window, embeds another page or connects to one. Holds for every page. */
export function blockNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    // WebRTC bypasses request filters.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
