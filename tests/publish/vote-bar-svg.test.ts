import { describe, expect, test } from 'vitest';
import { rasterOwnDrawing } from '../../engine/publish/raster.ts';
import { VOTE_BAR_HEIGHT, voteBarSvg } from '../../engine/publish/vote-bar-svg.ts';
import { fc } from '../fuzz/property.ts';

const colors = { ink: '#1b1b1b', accent: '#1c3d63', absent: '#8b9096' };
const WIDTH = 402.5;

interface Part {
  left: number;
  right: number;
  svg: string;
}
/** The segments with their outer edges: a stroke reaches half its width outside its box. */
function parts(svg: string): Part[] {
  return [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"[^>]*>/g)].map((match) => {
    const inset = match[0].includes('stroke-width') ? 0.35 : 0;
    const left = Number(match[1]) - inset;
    return { left, right: left + Number(match[2]) + 2 * inset, svg: match[0] };
  });
}

describe('the bar of a vote', () => {
  test('is solid for votes in favour at the left, outlined for votes against at the right, and grey for absent members between', () => {
    const [yes, absent, no, ...more] = parts(
      voteBarSvg({ for: 102, absent: 1, unknown: 0, against: 47 }, colors, WIDTH),
    );
    expect(more).toEqual([]);
    expect(yes?.svg).toContain('fill="#1c3d63"');
    expect(absent?.svg).toContain('fill="#8b9096"');
    expect(no?.svg).toContain('stroke="#1b1b1b"');
    expect(yes?.left).toBe(0);
    expect(no?.right).toBeCloseTo(WIDTH, 2);
    // 102 and 47 of 150 seats, less the two gaps.
    expect((yes?.right ?? 0) - (yes?.left ?? 0)).toBeCloseTo(((WIDTH - 2) * 102) / 150, 1);
    expect((no?.right ?? 0) - (no?.left ?? 0)).toBeCloseTo(((WIDTH - 2) * 47) / 150, 1);
  });

  test('is one dashed outline for unknown votes', () => {
    const [only, ...more] = parts(voteBarSvg({ for: 0, absent: 0, unknown: 1, against: 0 }, colors, WIDTH));
    expect(more).toEqual([]);
    expect(only?.svg).toContain('stroke-dasharray');
    expect([only?.left, only?.right].map((edge) => Math.round(edge ?? -1))).toEqual([0, Math.round(WIDTH)]);
  });

  test('becomes a PNG of 300 dots per inch with sharp dashes, which need under 4 kB', async () => {
    const svg = voteBarSvg({ for: 0, absent: 0, unknown: 1, against: 0 }, colors, WIDTH);
    const bytes = Buffer.from((await rasterOwnDrawing(svg, WIDTH))?.bytes ?? []);
    expect(bytes.readUInt32BE(16)).toBe(Math.round((WIDTH * 300) / 72));
    expect(bytes.length).toBeLessThan(4000);
  });

  test('is filled from edge to edge by any vote, with 1 pt of white between and no segment under 1.2 pt', () => {
    const seats = fc.integer({ min: 0, max: 150 });
    fc.assert(
      fc.property(fc.record({ for: seats, absent: seats, unknown: seats, against: seats }), (segments) => {
        const shown = Object.values(segments).filter((count) => count > 0).length;
        const drawn = parts(voteBarSvg(segments, colors, WIDTH));
        expect(drawn).toHaveLength(shown);
        drawn.forEach((part, at) => {
          expect(part.right - part.left).toBeGreaterThan(1.19);
          expect(part.left).toBeCloseTo(at === 0 ? 0 : (drawn[at - 1]?.right ?? 0) + 1, 1);
        });
        if (shown > 0) expect(drawn.at(-1)?.right).toBeCloseTo(WIDTH, 1);
      }),
    );
  });

  test('is the same drawing for the same vote', () => {
    const segments = { for: 46, absent: 7, unknown: 0, against: 97 };
    expect(voteBarSvg(segments, colors, WIDTH)).toBe(voteBarSvg(segments, colors, WIDTH));
    expect(voteBarSvg(segments, colors, WIDTH)).toContain(`viewBox="0 0 402.5 ${VOTE_BAR_HEIGHT}"`);
  });
});
