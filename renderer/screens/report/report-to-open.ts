import type { GrantedFile } from '../../../electron/ipc/grant.ts';

/**
 * A chosen file, or a report of the library by its fingerprint. `reread`: a damaged one, which is read again from the file that the
 * library keeps, and repaired.
 */
export type ReportToOpen = { file: GrantedFile } | { kept: string } | { reread: string };
