import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { BlockOf } from '../../../engine/core/blocks/block.ts';
import { plainText } from '../../../engine/core/richtext/plain-text.ts';
import type { BlockBegin } from './selected-block.ts';

/** Letters of the longest motion that is looked for: more is a whole document. */
const LONGEST = 20_000;
/** What every motion says: nothing else is sent to be read. */
const SIGNS = [/\bgehoord de beraadslaging\b/i, /\borde van de dag\b/i];

/** The motion that a text is; null where it is none, or more than one. */
export async function motionInText(
  bridge: Pick<WindowBridge, 'parseMotion'>,
  text: string,
): Promise<BlockOf<'motion'> | null> {
  if (text.length > LONGEST || !SIGNS.every((sign) => sign.test(text))) return null;
  const reply = await bridge.parseMotion({ text });
  const [motion, ...more] = reply.ok ? reply.value.motions : [];
  return motion && more.length === 0 ? motion : null;
}

/** Milliseconds: whoever asks for a block waits no longer for the process that reads motions, which may be at other work. */
const PATIENCE = 1_000;

/** What a block begins with, where its words are those of a motion: as that motion. */
export async function asMotion(bridge: Pick<WindowBridge, 'parseMotion'>, begin: BlockBegin): Promise<BlockBegin> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  const motion = await Promise.race([motionInText(bridge, plainText(begin.body)), late]);
  return motion ? { kind: 'motion', title: '', body: [], motion } : begin;
}
