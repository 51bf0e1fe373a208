import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserWindow, type Session, shell } from 'electron';
import { safeFileName } from '../../engine/core/compose/file-name.ts';
import { CLOSED_PAGE } from './closed-doors.ts';
import { ORIGIN } from './content-policy.ts';
import type { House, PagesToPrint } from './house.ts';
import type { PagesOnLoan } from './serve-window.ts';

interface Options {
  session: Session;
  scratch: string;
  pages: PagesOnLoan;
}

/** Milliseconds in which the pages have to be drawn. */
const PATIENCE = 120_000;
/** What the page calls itself when every page stands in it, and when it gave up. */
const READY = 'ready';
const FAILED = 'failed';

/**
 * Prints the typeset pages through the dialog of the system: a window that nobody sees draws them at the resolution of a
 * printer and is printed. Where the system knows no printer they are opened in its own PDF program instead, which can print
 * to a file or say what is missing.
 */
export function createPrinter(options: Options): House['print'] {
  return async (job) => {
    const window = hiddenWindow(options.session, job.parent);
    const loan = options.pages.lend(job.pdf);
    try {
      if (!(await hasPrinter(window)) || !(await drawn(window, loan.address))) return await openInstead(job, options);
      const { printed, reason } = await print(window, job.name);
      if (printed) return 'sent';
      return /cancel/i.test(reason) ? 'cancelled' : await openInstead(job, options);
    } finally {
      loan.end();
      if (!window.isDestroyed()) window.destroy();
    }
  };
}

function hiddenWindow(session: Session, parent: BrowserWindow | undefined): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: 800,
    height: 1100,
    ...(parent ? { parent } : {}),
    webPreferences: {
      session,
      ...CLOSED_PAGE,
      // Nobody sees it, and it has work to do.
      backgroundThrottling: false,
    },
  });
}

/** Where the print service of Linux listens (cups-client.conf(5)). */
const PRINT_SOCKETS = ['/run/cups/cups.sock', '/var/run/cups/cups.sock'];
const PRINT_SETTINGS = '/etc/cups/client.conf';

/** Without one its library would look for it on a port of the network; with one it takes the socket, or what was set here. */
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

/** The page says by its title how far it is: it has no other voice. */
function drawn(window: BrowserWindow, address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE);
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
  const file = join(mkdtempSync(join(scratch, 'print-')), `${safeFileName(name, 'Inbreng')}.pdf`);
  writeFileSync(file, pdf);
  const problem = await shell.openPath(file);
  if (problem === '') return 'opened';
  console.error(problem);
  return 'impossible';
}
