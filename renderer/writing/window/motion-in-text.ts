import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { BlockOf } from '../../../engine/core/blocks/block.ts';
import { plainText } from '../../../engine/core/richtext/plain-text.ts';
import type { BlockBegin } from './selected-block.ts';

/** Characters. A longer text is a whole document, not one motion. */
const LONGEST = 20_000;
/** Fixed phrases of every motion. Other text is not sent to the parser. */
const SIGNS = [/\bgehoord de beraadslaging\b/i, /\borde van de dag\b/i];

/** Parses a text as one motion; null if it holds no motion or several. */
export async function motionInText(
  bridge: Pick<WindowBridge, 'parseMotion'>,
  text: string,
): Promise<BlockOf<'motion'> | null> {
  if (text.length > LONGEST || !SIGNS.every((sign) => sign.test(text))) return null;
  const reply = await bridge.parseMotion({ text });
  const [motion, ...more] = reply.ok ? reply.value.motions : [];
  return motion && more.length === 0 ? motion : null;
}

/** Milliseconds that the user waits for the parser, whose process may be busy. */
const PATIENCE = 1_000;

/** Turns the selected text into a motion block if it is a motion; otherwise returns it unchanged. */
export async function asMotion(bridge: Pick<WindowBridge, 'parseMotion'>, begin: BlockBegin): Promise<BlockBegin> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  const motion = await Promise.race([motionInText(bridge, plainText(begin.body)), late]);
  return motion ? { kind: 'motion', title: '', body: [], motion } : begin;
}
