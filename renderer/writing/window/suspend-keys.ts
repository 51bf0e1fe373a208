import { useEffect } from 'react';
import type { WindowBridge } from '../../../electron/ipc/contract.ts';

/** Ignores all keys in the window until the returned function is called. */
function suspendKeys(): () => void {
  const ignore = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', ignore, { capture: true });
  return () => window.removeEventListener('keydown', ignore, { capture: true });
}

/**
 * Ignores all keys until the promise settles. The user types them for the dialog or text that is about to appear, not for the
 * current one.
 */
export function suspendKeysUntil<Value>(promise: Promise<Value>): Promise<Value> {
  const resume = suspendKeys();
  promise.then(resume, resume);
  return promise;
}

/**
 * Ignores keys from the request for a dialog until its code is loaded: these keys are not meant for the text. The find bar and
 * the typing panels need no such hook, because they load with the page.
 */
export function useSuspendedKeys(isLoaded: boolean, isRequested: boolean): void {
  const isSuspended = isRequested && !isLoaded;
  useEffect(() => (isSuspended ? suspendKeys() : undefined), [isSuspended]);
}

/**
 * Wraps each method that opens a window or a system dialog, so that the page ignores keys from the call until the dialog
 * closes.
 */
export function suspendKeysInDialogs(bridge: WindowBridge): WindowBridge {
  return {
    ...bridge,
    openCopy: (input) => suspendKeysUntil(bridge.openCopy(input)),
    newWindow: () => suspendKeysUntil(bridge.newWindow()),
    chooseToOpen: () => suspendKeysUntil(bridge.chooseToOpen()),
    chooseDocument: () => suspendKeysUntil(bridge.chooseDocument()),
    chooseSavePlace: (input) => suspendKeysUntil(bridge.chooseSavePlace(input)),
    chooseOutput: (input) => suspendKeysUntil(bridge.chooseOutput(input)),
    chooseFiles: () => suspendKeysUntil(bridge.chooseFiles()),
    chooseFolder: () => suspendKeysUntil(bridge.chooseFolder()),
    choosePicture: () => suspendKeysUntil(bridge.choosePicture()),
    chooseLogo: () => suspendKeysUntil(bridge.chooseLogo()),
  };
}
