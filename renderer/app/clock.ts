import { useEffect, useState } from 'react';

/** ISO 8601, now. */
export function now(): string {
  return new Date().toISOString();
}

/** `2026-11-25`, here. */
export function today(): string {
  const date = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
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
