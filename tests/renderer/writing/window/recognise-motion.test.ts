import { describe, expect, it, vi } from 'vitest';
import type { WindowBridge } from '../../../../electron/ipc/contract.ts';
import type { ContentNode } from '../../../../engine/core/richtext/model.ts';
import { parseMotions } from '../../../../engine/jobs/parse-motions.ts';
import { createInitialBlock } from '../../../../renderer/writing/blocks/initial-block.ts';
import { recogniseMotion, recogniseMotionBlock } from '../../../../renderer/writing/window/recognise-motion.ts';
import { sampleText, XML_240 } from '../../../sources/samples.ts';

const MOTION = [...sampleText(XML_240).matchAll(/<al>(.*?)<\/al>/g)].map((found) => found[1] ?? '');

/** The parser behind the bridge, and the requests that it received. */
function recogniser() {
  const requests: string[] = [];
  const parseMotion: WindowBridge['parseMotion'] = async ({ text }) => {
    requests.push(text);
    const parsed = parseMotions(text, 'geplakte tekst');
    if (!parsed.ok) return { ok: false, problem: { code: parsed.problem.code, file: null, message: '' } };
    return { ok: true, value: parsed.value };
  };
  return { requests, parseMotion };
}

const paragraphs = (lines: readonly string[]): ContentNode[] =>
  lines.map((text, index) => ({ type: 'paragraph', id: `p${index}`, content: [{ type: 'run', text }] }));

describe('a motion pasted into the page', () => {
  it('is recognised', async () => {
    const bridge = recogniser();
    expect(await recogniseMotion(bridge, MOTION.join('\n'))).toMatchObject({ kind: 'motion' });
    expect(await recogniseMotion(bridge, MOTION.join('\r\n\r\n'))).toMatchObject({ kind: 'motion' });
  });

  it('becomes a motion block with the values of its text', async () => {
    const bridge = recogniser();
    const begin = await recogniseMotionBlock(bridge, { kind: 'passage', title: '', body: paragraphs(MOTION) });
    expect(begin).toMatchObject({ kind: 'motion', title: '' });
    const block = createInitialBlock(begin.kind, 'nieuw', begin.title, begin);
    if (block.kind !== 'motion') throw new Error(block.kind);
    expect(block.movers).toEqual(begin.motion?.movers);
    expect(block.body).toEqual(begin.motion?.body);
    expect(JSON.stringify(block.body)).toContain('verzoekt de regering');
    expect(block).toMatchObject({ id: 'nieuw', status: 'unknown' });
  });

  it('other text becomes a passage and is not sent to the parser', async () => {
    const bridge = recogniser();
    const begin = {
      kind: 'passage' as const,
      title: '',
      body: paragraphs(['De Kamer verzoekt de regering om haast.']),
    };
    expect(await recogniseMotionBlock(bridge, begin)).toBe(begin);
    expect(await recogniseMotion(bridge, `${MOTION.join('\n')}${' en meer'.repeat(5_000)}`)).toBeNull();
    expect(bridge.requests).toEqual([]);
  });

  it('becomes a passage if the parser does not respond in time', async () => {
    vi.useFakeTimers();
    try {
      const begin = { kind: 'passage' as const, title: '', body: paragraphs(MOTION) };
      const made = recogniseMotionBlock({ parseMotion: () => new Promise(() => undefined) }, begin);
      await vi.advanceTimersByTimeAsync(5_000);
      expect(await made).toBe(begin);
    } finally {
      vi.useRealTimers();
    }
  });
});
