import { keyLabel } from '../../../electron/ipc/keys.ts';
import { isMac } from './key-table.ts';

/** A shortcut such as `Shift Enter`, with the key names of this platform. */
export function Keys({ children }: { children: string }) {
  return <kbd>{keyLabel(children, isMac())}</kbd>;
}
