import { app, type Session, session as sessions, type WebPreferences } from 'electron';
import { SCHEME } from './content-policy.ts';

/** What a page of ours may do in any window, seen or not: nothing but draw itself and ask through its preload. */
export const CLOSED_PAGE = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
} as const satisfies WebPreferences;

/** Switches of Chromium that would look for something outside, and a name service that knows no name. */
export function silenceChromium(): void {
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

/** The closed session in which the windows of the app stand. */
export function closedSession(): Session {
  // On the disk, where Chromium keeps what it compiled of the window's scripts; no page of ours writes anything else there.
  const session = sessions.fromPartition('persist:inbreng', { cache: false });
  closeSession(session);
  return session;
}

/** Nothing is loaded that is not the app's own, nothing is permitted, nothing is downloaded, nothing is spelled by Chromium. */
export function closeSession(session: Session): void {
  // Files and older schemes do not pass by the filter below.
  for (const scheme of ['file', 'ftp']) session.protocol.handle(scheme, () => Response.error());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOurs(details.url) }));
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}

/** The app's scheme, what its page made itself, and the developer tools of Electron, which come with it. */
function isOurs(url: string): boolean {
  return [`${SCHEME}://app/`, `blob:${SCHEME}://app/`, 'devtools://devtools/bundled/'].some((start) =>
    url.startsWith(start),
  );
}

/** No page goes elsewhere, opens a window, holds another page or speaks to one. For every page, whoever makes it. */
export function closeNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    // Filters of requests see nothing of a connection between two pages.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
