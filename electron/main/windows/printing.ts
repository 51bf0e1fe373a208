import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserWindow, type Session, shell } from 'electron';
import { makeSafeFileName } from '../../../engine/core/compose/file-name.ts';
import type { AppScheme } from '../security/app-scheme.ts';
import { ORIGIN } from '../security/content-policy.ts';
import { SANDBOXED_PAGE } from '../security/lockdown.ts';
import type { AppServices, PagesToPrint } from '../services.ts';

interface Options {
  session: Session;
  scratch: string;
  pages: AppScheme;
}

/** Milliseconds in which the pages must be drawn. */
const MAX_DRAWING_TIME = 120_000;
/** Titles that the print page sets when every page is drawn, and when it fails. */
const READY = 'ready';
const FAILED = 'failed';

/**
 * Prints the typeset pages through the system's print dialog: a hidden window draws them at printer resolution. Without
 * a printer they open in the system's PDF program instead.
 */
export function createPrinter(options: Options): AppServices['print'] {
  return async (job) => {
    const window = createHiddenWindow(options.session, job.parent);
    const loan = options.pages.publish(job.pdf);
    try {
      if (!(await hasPrinter(window)) || !(await drawPages(window, loan.address)))
        return await openInstead(job, options);
      const { printed, reason } = await print(window, job.name);
      if (printed) return 'sent';
      return /cancel/i.test(reason) ? 'cancelled' : await openInstead(job, options);
    } finally {
      loan.end();
      if (!window.isDestroyed()) window.destroy();
    }
  };
}

function createHiddenWindow(session: Session, parent: BrowserWindow | undefined): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: 800,
    height: 1100,
    ...(parent ? { parent } : {}),
    webPreferences: {
      session,
      ...SANDBOXED_PAGE,
      // A hidden window would be throttled.
      backgroundThrottling: false,
    },
  });
}

/** Sockets of the print service of Linux (cups-client.conf(5)). */
const PRINT_SOCKETS = ['/run/cups/cups.sock', '/var/run/cups/cups.sock'];
const PRINT_SETTINGS = '/etc/cups/client.conf';

/** Without a socket or setting, the library of CUPS would look for the service on a network port. */
function hasPrintService(): boolean {
  if (process.env.CUPS_SERVER !== undefined || PRINT_SOCKETS.some((socket) => existsSync(socket))) return true;
  try {
    return /^\s*ServerName\s/im.test(readFileSync(PRINT_SETTINGS, 'utf8'));
  } catch {
    return false;
  }
}

/** macOS can always save as PDF from its dialog. */
async function hasPrinter(window: BrowserWindow): Promise<boolean> {
  if (process.platform === 'darwin') return true;
  if (process.platform === 'linux' && !hasPrintService()) return false;
  return (await window.webContents.getPrintersAsync().catch(() => [])).length > 0;
}

/** Loads the pages. The hidden page reports by its title, because it has no preload. */
function drawPages(window: BrowserWindow, address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), MAX_DRAWING_TIME);
    const end = (good: boolean): void => {
      clearTimeout(timer);
      resolve(good);
    };
    window.webContents.on('page-title-updated', (_event, title) => {
      if (title === READY || title === FAILED) end(title === READY);
    });
    window.webContents.once('render-process-gone', () => end(false));
    window.once('closed', () => end(false));
    window.loadURL(`${ORIGIN}/print.html#${new URL(address).pathname}`).catch(() => end(false));
  });
}

function print(window: BrowserWindow, name: string): Promise<{ printed: boolean; reason: string }> {
  window.setTitle(name);
  return new Promise((resolve) => {
    window.webContents.print(
      { silent: false, printBackground: true, margins: { marginType: 'none' }, pageSize: 'A4' },
      (printed, reason) => resolve({ printed, reason }),
    );
  });
}

async function openInstead({ pdf, name }: PagesToPrint, { scratch }: Options): Promise<'opened' | 'impossible'> {
  mkdirSync(scratch, { recursive: true });
  const file = join(mkdtempSync(join(scratch, 'print-')), `${makeSafeFileName(name, 'Inbreng')}.pdf`);
  writeFileSync(file, pdf);
  const problem = await shell.openPath(file);
  if (problem === '') return 'opened';
  console.error(problem);
  return 'impossible';
}
