import type { WindowBridge } from '../../../electron/ipc/contract.ts';

/**
 * Ignores all keys until the promise settles. The user types them for the dialog or text that is about to appear, not for
 * the current one.
 */
export function holdKeys<Value>(until: Promise<Value>): Promise<Value> {
  const hold = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', hold, { capture: true });
  const end = (): void => window.removeEventListener('keydown', hold, { capture: true });
  until.then(end, end);
  return until;
}

/**
 * Wraps each method that opens a window or a system dialog, so that the page ignores keys from the call until the dialog
 * closes.
 */
export function holdingKeys(bridge: WindowBridge): WindowBridge {
  return {
    ...bridge,
    openCopy: (input) => holdKeys(bridge.openCopy(input)),
    newWindow: () => holdKeys(bridge.newWindow()),
    chooseToOpen: () => holdKeys(bridge.chooseToOpen()),
    chooseDocument: () => holdKeys(bridge.chooseDocument()),
    chooseSavePlace: (input) => holdKeys(bridge.chooseSavePlace(input)),
    chooseFiles: () => holdKeys(bridge.chooseFiles()),
    chooseFolder: () => holdKeys(bridge.chooseFolder()),
    choosePicture: () => holdKeys(bridge.choosePicture()),
    chooseLogo: () => holdKeys(bridge.chooseLogo()),
  };
}
