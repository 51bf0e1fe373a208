import { useEffect, useState } from 'react';
import { localDay } from './local-day.ts';

/** The current time, ISO 8601. */
export function now(): string {
  return new Date().toISOString();
}

/** The current day in local time: `2026-11-25`. */
export function today(): string {
  return localDay(new Date());
}

/** Milliseconds between updates of relative days such as 'vandaag'. */
const MINUTE = 60_000;

/** The current time, updated every minute. */
export function useNow(): string {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return at;
}

/** The current day, updated at midnight. */
export function useToday(): string {
  useNow();
  return today();
}
