import { keyLabel } from '../../../electron/ipc/keys.ts';
import { isMac } from './key-table.ts';

/** A shortcut: `Shift Enter` is shown as the keys are named on this keyboard. */
export function Keys({ children }: { children: string }) {
  return <kbd>{keyLabel(children, isMac())}</kbd>;
}
