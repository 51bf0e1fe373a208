import { execFileSync } from 'node:child_process';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import type { Command } from '../../electron/ipc/commands.ts';

/** Replies of the system dialogs from now on: a test cannot click in them. */
export interface DialogReplies {
  /** The chosen files or folder. */
  open?: string[];
  /** The chosen destination. */
  save?: string;
}

export function answerDialogs(app: ElectronApplication, replies: DialogReplies): Promise<void> {
  return app.evaluate(({ dialog }, { open, save }) => {
    if (open) dialog.showOpenDialog = async () => ({ canceled: false, filePaths: open });
    if (save) dialog.showSaveDialog = async () => ({ canceled: false, filePath: save });
  }, replies);
}

/** The files that the system had to open, and to show in their folder, in order. */
export interface SystemRequests {
  opened: string[];
  shown: string[];
}

/** From now on the system opens and shows every file without a program. Returns its requests. */
export async function systemOpens(app: ElectronApplication): Promise<() => Promise<SystemRequests>> {
  await app.evaluate(({ shell }) => {
    const requests: SystemRequests = { opened: [], shown: [] };
    Object.assign(globalThis, { requests });
    shell.openPath = async (path) => {
      requests.opened.push(path);
      return '';
    };
    shell.showItemInFolder = (path) => {
      requests.shown.push(path);
    };
  });
  return () => app.evaluate(() => (globalThis as unknown as { requests: SystemRequests }).requests);
}

/** No program on this system opens a file. */
export function systemOpensNothing(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ shell }) => {
    shell.openPath = async () => 'No application is registered as handling this file';
  });
}

/**
 * Adds a print service with one printer, without the system dialog: the printed page is captured. Returns the last printed
 * document, as PDF in base64.
 */
export async function setUpPrinter(app: ElectronApplication): Promise<() => Promise<string>> {
  await app.evaluate(({ BrowserWindow }) => {
    const prototype = Object.getPrototypeOf(BrowserWindow.getAllWindows()[0]?.webContents);
    const host = globalThis as unknown as { printed: string };
    process.env.CUPS_SERVER = 'proef';
    prototype.getPrintersAsync = async () => [{ name: 'proef' }];
    prototype.print = async function print(
      this: Electron.WebContents,
      _options: unknown,
      answer: (printed: boolean, reason: string) => void,
    ) {
      const pdf = await this.printToPDF({ preferCSSPageSize: true, printBackground: true });
      host.printed = pdf.toString('base64');
      answer(true, '');
    };
  });
  return () => app.evaluate(() => (globalThis as unknown as { printed: string }).printed);
}

/** Drops files from the disk on a place in the window, as the system does. */
export async function dropFiles(shown: Page, target: Locator, files: string[]): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('nothing to drop on');
  const at = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 200) };
  const session = await shown.context().newCDPSession(shown);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await session.detach();
}

/** Scrolls the page until this element is at its top, so that the elements below it are in view. */
export function toTopOfDesk(element: Locator): Promise<void> {
  return element.evaluate((one) => one.scrollIntoView({ block: 'start' }));
}

/** Drags one element with the mouse to the height of another, and holds it there. Both are in view. */
export async function carry(shown: Page, what: Locator, to: Locator, down: number): Promise<void> {
  const [from, target] = [await what.boundingBox(), await to.boundingBox()];
  if (!from || !target) throw new Error('nothing to carry, or nowhere to');
  const [x, y] = [from.x + Math.min(from.width / 2, 60), from.y + from.height / 2];
  await shown.mouse.move(x, y);
  await shown.mouse.down();
  await shown.mouse.move(x + 12, y + 12, { steps: 3 });
  await shown.mouse.move(target.x + 300, target.y + down, { steps: 6 });
  await shown.mouse.move(target.x + 304, target.y + down + 1, { steps: 2 });
}

/**
 * Gives a menu command by its keys, such as `ctrl+s`. The driver's keys reach the page alone, so on Linux they are pressed
 * on the screen itself; elsewhere the menu entry is chosen.
 */
export async function pressMenuKeys(app: ElectronApplication, keys: string, command: Command): Promise<void> {
  if (process.platform === 'linux') {
    execFileSync('xdotool', ['key', '--clearmodifiers', keys]);
    return;
  }
  await app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), command);
}

/** A key as the system sends it to the window: `Shift Down`, `Ctrl P`, `Enter`, `q`. */
export type GivenKey = string;

/** Presses keys while the page is busy, so that they queue together. `command`: chosen in the menu before them. */
export async function pressWhileBusy(
  app: ElectronApplication,
  shown: Page,
  keys: readonly GivenKey[],
  command?: Command,
): Promise<void> {
  await shown.evaluate(() => {
    setTimeout(() => {
      const begin = performance.now();
      while (performance.now() - begin < 400);
    }, 50);
  });
  await app.evaluate(
    async ({ Menu, BrowserWindow }, { keys, command }) => {
      await new Promise((later) => setTimeout(later, 150));
      const page = BrowserWindow.getAllWindows()[0]?.webContents;
      if (command !== undefined) Menu.getApplicationMenu()?.getMenuItemById(command)?.click();
      for (const key of keys) {
        const keyCode = key.split(' ').at(-1) ?? '';
        const modifierKeys = key.split(' ').slice(0, -1);
        const modifiers = modifierKeys.map(
          (name) => (name === 'Ctrl' ? 'control' : name.toLowerCase()) as 'control' | 'shift',
        );
        const isSign = (keyCode.length === 1 && !modifierKeys.includes('Ctrl')) || keyCode === 'Enter';
        for (const type of ['keyDown', ...(isSign ? (['char'] as const) : []), 'keyUp'] as const)
          page?.sendInputEvent({ type, keyCode, modifiers });
      }
    },
    { keys, command },
  );
}
