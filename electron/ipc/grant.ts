import { z } from 'zod';

/**
 * A file or folder that a person chose (in a dialog, by dropping, by opening, from the list of recent documents). The
 * window knows it by this id and never names a path: only the main process knows which path the id stands for.
 */
export const grantIdSchema = z.string().regex(/^g[0-9a-f]{32}$/);
export type GrantId = z.infer<typeof grantIdSchema>;

export interface Granted {
  grant: GrantId;
  /** The last part of the path, to show. */
  name: string;
  /** The folder that it stands in, to show. */
  folder: string;
}
