import type { InterfaceLanguage } from '../../engine/core/result.ts';
import type { Reply } from '../ipc/contract.ts';
import { createRefusal } from '../texts/refusal.ts';

type Refusal = Extract<Reply<never>, { ok: false }>;

/** The reason that the user sees, for the error codes of the system. */
const REASONS = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'no-access',
  EPERM: 'no-access',
  ENOENT: 'folder-gone',
  ENOTDIR: 'folder-gone',
  ETIMEDOUT: 'folder-gone',
  EIO: 'folder-gone',
  ENODEV: 'folder-gone',
  ENXIO: 'folder-gone',
  ESTALE: 'folder-gone',
  EHOSTDOWN: 'folder-gone',
  EHOSTUNREACH: 'folder-gone',
} as const;

/**
 * The refusal for an error while writing (`errorCode`: 'ENOSPC'), when the user can do something about it; null otherwise.
 */
export function refuseWrite(errorCode: string, file: string, language: InterfaceLanguage): Refusal | null {
  const reason = findWriteReason(errorCode);
  return reason && createRefusal(reason, language, { file });
}

/** The code of that refusal. */
export function findWriteReason(errorCode: string): (typeof REASONS)[keyof typeof REASONS] | null {
  return Object.hasOwn(REASONS, errorCode) ? REASONS[errorCode as keyof typeof REASONS] : null;
}
