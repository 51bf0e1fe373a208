import { useEffect, useState } from 'react';
import { dayHere } from './day-here.ts';

/** ISO 8601, now. */
export function now(): string {
  return new Date().toISOString();
}

/** `2026-11-25`, here. */
export function today(): string {
  return dayHere(new Date());
}

/** Milliseconds after which 'vandaag' and 'gisteren' are looked at again. */
const MINUTE = 60_000;

/** Now, to the minute. */
export function useNow(): string {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return at;
}

/** Today, also after midnight. */
export function useToday(): string {
  useNow();
  return today();
}
