import type { InterfaceLanguage } from '../../engine/core/result.ts';
import type { Reply } from '../ipc/contract.ts';
import { refusal } from '../texts/refusal.ts';

type Refusal = Extract<Reply<never>, { ok: false }>;

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

/** What the system answered when something was written, as a reason that a person can act on; null where it is none of these. */
export function writeRefusal(detail: string, file: string, language: InterfaceLanguage): Refusal | null {
  const reason = writeReason(detail);
  return reason && refusal(reason, language, { file });
}

/** That reason alone. */
export function writeReason(detail: string): (typeof REASONS)[keyof typeof REASONS] | null {
  return Object.hasOwn(REASONS, detail) ? REASONS[detail as keyof typeof REASONS] : null;
}
