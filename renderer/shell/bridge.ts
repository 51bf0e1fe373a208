import type { WindowBridge } from '../../electron/ipc/contract.ts';
import { holdingKeys } from '../writing/window/hold-keys.ts';
import { askingFirst } from './first-answers.ts';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly inbreng: WindowBridge;
  }
}

/** All that this window can ask of the app. */
export const inbreng: WindowBridge = askingFirst(holdingKeys(window.inbreng));
