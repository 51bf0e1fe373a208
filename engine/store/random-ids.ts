import { randomBytes } from 'node:crypto';
import type { IdSource } from '../core/richtext/ids.ts';

/** Ids without collisions: `n` and 72 random bits in base64url. */
export const randomIds: IdSource = () => `n${randomBytes(9).toString('base64url')}`;
