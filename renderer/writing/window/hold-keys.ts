import type { WindowBridge } from '../../../electron/ipc/contract.ts';

/**
 * Until this is settled no key does anything in the window: what is typed is meant for what comes, not for what still shows.
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
 * A window or dialog of the system takes the keys when it is there; from the moment at which it is asked for the page has none.
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
