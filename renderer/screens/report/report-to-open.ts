import type { GrantedFile } from '../../../electron/ipc/grant.ts';

/** A chosen file, or a report of the library by its fingerprint. */
export type ReportToOpen = { file: GrantedFile } | { kept: string };
