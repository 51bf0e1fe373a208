import { afterEach, describe, expect, it, vi } from 'vitest';
import { toLocalDay } from '../../engine/core/local-day.ts';

describe('the local day', () => {
  afterEach(() => vi.unstubAllEnvs());

  it("is the day in the user's time zone, also in the hours when it is still yesterday in UTC", () => {
    expect(toLocalDay(new Date('2026-07-01T21:59:59Z'), -120)).toBe('2026-07-01');
    expect(toLocalDay(new Date('2026-07-01T22:00:00Z'), -120)).toBe('2026-07-02');
    expect(toLocalDay(new Date('2026-12-31T23:00:00Z'), -60)).toBe('2027-01-01');
    expect(toLocalDay(new Date('2027-01-01T03:59:00Z'), 240)).toBe('2026-12-31');
  });

  it('depends on its arguments alone, not on the time zone of the computer', () => {
    for (const zone of ['Pacific/Kiritimati', 'America/Curacao']) {
      vi.stubEnv('TZ', zone);
      expect(toLocalDay(new Date('2026-07-01T12:00:00Z'), -120)).toBe('2026-07-01');
      const moment = new Date('2026-07-01T12:00:00Z');
      const localDay = zone === 'Pacific/Kiritimati' ? '2026-07-02' : '2026-07-01';
      expect(toLocalDay(moment, moment.getTimezoneOffset())).toBe(localDay);
    }
  });
});
