import type { WindowBridge } from '../../electron/ipc/contract.ts';
import { suspendKeysInDialogs } from '../writing/window/suspend-keys.ts';
import { withFirstRequests } from './first-requests.ts';

declare global {
  interface Window {
    /** Set by the preload. */
    readonly inbreng: WindowBridge;
  }
}

/** All requests of this window to the app. */
export const inbreng: WindowBridge = withFirstRequests(suspendKeysInDialogs(window.inbreng));
