import type { WindowBridge } from '../../../../electron/ipc/contract.ts';
import type { BlockId } from '../../../../engine/core/richtext/model.ts';
import type { Texts } from '../../../ui/texts/texts.ts';

/**
 * Copies the addresses of these blocks to the clipboard, each once: those of votes, if there are any. Returns a sentence for the
 * user.
 */
export async function copyAddresses(
  bridge: Pick<WindowBridge, 'addresses' | 'copy'>,
  blocks: readonly BlockId[],
  t: Texts['side']['messages'],
): Promise<string> {
  const replies = await Promise.all(blocks.map((id) => bridge.addresses({ id })));
  const all = replies.flatMap((reply) => (reply.ok ? reply.value : []));
  const wanted = all.filter(({ of }) => of === 'vote');
  const addresses = [...new Set((wanted.length > 0 ? wanted : all).flatMap((one) => one.addresses))];
  const refused = replies.find((reply) => !reply.ok);
  if (addresses.length === 0) return refused && !refused.ok ? refused.problem.message : t.noAddresses;
  const copied = await bridge.copy({ text: addresses.join('\n'), html: null });
  return copied.ok ? t.copied(addresses.length) : copied.problem.message;
}
