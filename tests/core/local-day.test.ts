import { afterEach, describe, expect, it, vi } from 'vitest';
import { localDay } from '../../engine/core/local-day.ts';

describe('today', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is the day where a person stands, also in the hours when it is still yesterday in UTC', () => {
    expect(localDay(new Date('2026-07-01T21:59:59Z'), -120)).toBe('2026-07-01');
    expect(localDay(new Date('2026-07-01T22:00:00Z'), -120)).toBe('2026-07-02');
    expect(localDay(new Date('2026-12-31T23:00:00Z'), -60)).toBe('2027-01-01');
    expect(localDay(new Date('2027-01-01T03:59:00Z'), 240)).toBe('2026-12-31');
  });

  it('comes of what it is given alone, wherever the computer stands', () => {
    for (const zone of ['Pacific/Kiritimati', 'America/Curacao']) {
      vi.stubEnv('TZ', zone);
      expect(localDay(new Date('2026-07-01T12:00:00Z'), -120)).toBe('2026-07-01');
      const moment = new Date('2026-07-01T12:00:00Z');
      const there = zone === 'Pacific/Kiritimati' ? '2026-07-02' : '2026-07-01';
      expect(localDay(moment, moment.getTimezoneOffset())).toBe(there);
    }
  });
});
