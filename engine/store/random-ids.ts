import { randomBytes } from 'node:crypto';
import type { IdSource } from '../core/richtext/ids.ts';

/** Ids that never meet: `n` and 72 bits of chance in base64url. */
export const randomIds: IdSource = () => `n${randomBytes(9).toString('base64url')}`;
