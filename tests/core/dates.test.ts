import { afterEach, describe, expect, it, vi } from 'vitest';
import { localDay } from '../../engine/core/dates.ts';

describe('today', () => {
  afterEach(() => vi.unstubAllEnvs());
  it('is the day where the computer stands, also in the hours when it is still yesterday in UTC', () => {
    vi.stubEnv('TZ', 'Europe/Amsterdam');
    expect(localDay(new Date('2026-07-01T21:59:59Z'))).toBe('2026-07-01');
    expect(localDay(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
    expect(localDay(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
  });
});
