/**
 * The references for measuring the app: an empty window, a bare editor, one with the elements of the app's page, the window
 * as a static page, or the compiler and the PDF reader alone.
 */
import { join } from 'node:path';
import { app, BrowserWindow, MessageChannelMain, session, utilityProcess, type WebPreferences } from 'electron';
import { registerScheme, serveScheme } from '../../../../electron/main/security/app-scheme.ts';
import { ORIGIN } from '../../../../electron/main/security/content-policy.ts';
import {
  blockNavigation,
  disableChromiumNetwork,
  lockSession,
  SANDBOXED_PAGE,
} from '../../../../electron/main/security/lockdown.ts';

const given = (name: string): string =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';
app.setPath('userData', given('user-data-dir'));
/** The folder of the built app, whose window settings apply; empty for none. */
const appFolder = given('app');
if (appFolder !== '') {
  disableChromiumNetwork();
  registerScheme();
  blockNavigation();
}

void app.whenReady().then(() => {
  const what = given('beside');
  const window = new BrowserWindow({
    // Beside all other windows that are open at the same time.
    x: what === 'page' ? 2880 : 1440,
    y: 0,
    width: 1440,
    height: 900,
    webPreferences:
      appFolder === '' ? { preload: join(__dirname, 'preload.js'), spellcheck: false } : createAppPreferences(),
  });
  if (appFolder === '') void window.loadFile(join(__dirname, `${what}.html`));
  else void window.loadURL(`${ORIGIN}/${what}.html`);
  if (what !== 'pages') return;
  const { port1, port2 } = new MessageChannelMain();
  const compiler = utilityProcess.fork(join(__dirname, 'compiler.js'), [given('material')]);
  compiler.postMessage(null, [port1]);
  // A caller that waits for its pages is notified that none will come.
  compiler.once('exit', () => app.exit(1));
  window.webContents.once('did-finish-load', () => window.webContents.postMessage('port', null, [port2]));
});
app.on('window-all-closed', () => app.quit());

/** As the app's own window: its scheme, its policy, its preload, a session that lets nothing in. */
function createAppPreferences(): WebPreferences {
  const inside = session.fromPartition('persist:inbreng', { cache: false });
  lockSession(inside);
  serveScheme(inside, __dirname, __dirname);
  return {
    session: inside,
    preload: join(appFolder, 'preload.js'),
    ...SANDBOXED_PAGE,
    v8CacheOptions: 'bypassHeatCheck',
  };
}
