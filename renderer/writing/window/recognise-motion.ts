import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { BlockOf } from '../../../engine/core/blocks/block.ts';
import { plainText } from '../../../engine/core/richtext/plain-text.ts';
import type { InitialBlock } from './selected-block.ts';

/** Characters. A longer text is a whole document, not one motion. */
const MAX_LENGTH = 20_000;
/** Fixed phrases of every motion. Other text is not sent to the parser. */
const MOTION_PHRASES = [/\bgehoord de beraadslaging\b/i, /\borde van de dag\b/i];

/** Parses a text as one motion; null if it holds no motion or several. */
export async function recogniseMotion(
  bridge: Pick<WindowBridge, 'parseMotion'>,
  text: string,
): Promise<BlockOf<'motion'> | null> {
  if (text.length > MAX_LENGTH || !MOTION_PHRASES.every((sign) => sign.test(text))) return null;
  const reply = await bridge.parseMotion({ text });
  const [motion, ...more] = reply.ok ? reply.value.motions : [];
  return motion && more.length === 0 ? motion : null;
}

/** Milliseconds that the user waits for the parser, whose process may be busy. */
const PARSE_TIMEOUT = 1_000;

/** Turns the selected text into a motion block if it is a motion; otherwise returns it unchanged. */
export async function recogniseMotionBlock(
  bridge: Pick<WindowBridge, 'parseMotion'>,
  content: InitialBlock,
): Promise<InitialBlock> {
  const timeout = new Promise<null>((resolve) => setTimeout(() => resolve(null), PARSE_TIMEOUT));
  const motion = await Promise.race([recogniseMotion(bridge, plainText(content.body)), timeout]);
  return motion ? { kind: 'motion', title: '', body: [], motion } : content;
}
