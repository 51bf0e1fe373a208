import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '../../engine/core/canonical-json.ts';
import { writeDraft } from '../../engine/store/draft-file.ts';
import { aDraft } from '../core/drafts/a-draft.ts';
import { buildWhereOld, contentsOf, inbreng, temporaryFolder } from './inbreng.ts';

const { dir, remove } = temporaryFolder();
const draft = join(dir, 'blad.inbreng');
const out = join(dir, 'uit');
const hurried = join(dir, 'hurried.mjs');

/** Its filters take many seconds to draw, although their number is within the limit. */
const SLOW = new TextEncoder().encode(
  `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1000"><filter id="f"><feGaussianBlur stdDeviation="5"/></filter>${'<rect filter="url(#f)" width="1000" height="1000"/>'.repeat(290)}</svg>`,
);
const hash = contentHash(SLOW);
/** The clock of the waiting process jumps, so that it gives a drawing up as soon as that has started. */
const HURRIED = `
  const wait = globalThis.setTimeout;
  if (process.env.INBRENG_COMMAND_PROCESS !== '1') globalThis.setTimeout = (act, _milliseconds, ...more) => wait(act, 0, ...more);`;

beforeAll(async () => {
  buildWhereOld();
  const images = { [hash]: { mediaType: 'image/svg+xml' as const, width: 1000, height: 1000, name: 'kaart.svg' } };
  const body = [{ type: 'figure' as const, id: 'kaart', image: hash, alt: 'Een kaart.' }];
  const written = await writeDraft(draft, aDraft({ images, body }), new Map([[hash, SLOW]]));
  if (!written.ok) throw new Error(written.problem.code);
  mkdirSync(out);
  writeFileSync(join(out, 'staat er al.pdf'), 'eerder');
  writeFileSync(hurried, HURRIED);
});
afterAll(remove);

describe('a command that draws one drawing for too long', () => {
  const ran = (...args: string[]) => inbreng(args, { env: { NODE_OPTIONS: `--import=${pathToFileURL(hurried)}` } });

  it('cancels an export with the name of the drawing and exit 4, and writes no file', () => {
    const before = contentsOf(dir);
    const { exit, stdout, stderr } = ran('export', draft, '--to', 'docx,pdf', '--out', out, '--despite', 'proef');
    expect([exit, stdout]).toEqual([4, '']);
    expect(stderr).toMatch(
      /^De tekening ‘kaart\.svg’ was na 30 seconden nog niet klaar; .* Er is geen bestand vervangen .*\n$/,
    );
    expect(contentsOf(dir)).toEqual(before);
  });

  it('cancels a check in the same way, in English, with its code as JSON', () => {
    const { exit, stdout, stderr } = ran('check', draft, '--lang', 'en', '--json');
    expect(exit).toBe(4);
    expect(JSON.parse(stdout)).toMatchObject({ problem: { code: 'drawing-too-slow' } });
    expect(stderr).toMatch(/^The drawing ‘kaart\.svg’ was not ready after 30 seconds/);
  });
});
