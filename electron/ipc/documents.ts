/** Reports of the app about documents: their summaries, versions, prints and exports. */
import type { ExistingExportKind } from '../../engine/core/publication/formats.ts';
import type { GrantedFile } from './grant.ts';

/** Summary of a recent document, read from its file. */
export interface DocumentCard extends GrantedFile {
  /** When it was last opened or saved here: ISO 8601. */
  opened: string;
  /** The file is gone or unreadable, or its folder does not respond. All other fields are then empty. */
  missing: boolean;
  /** The file exists, but no draft can be read from it. */
  unreadable: boolean;
  /** The same under every later name of the file. */
  draftId: string | null;
  documentType: string | null;
  houseStyle: string | null;
  title: string;
  debate: string | null;
  /** `2026-11-25`; null: not filled in. `none`: this document type has no debate. */
  debateDate: string | null | 'none';
  stamp: 'concept' | 'confidential' | null;
  /** When it was last changed: ISO 8601. */
  modified: string | null;
}

/** The outcome of a print. */
export interface PrintResult {
  /**
   * `sent`: to a printer. `cancelled`: the user closed the dialog. `opened`: there is no printer, so the system's PDF
   * program shows the pages.
   */
  outcome: 'sent' | 'cancelled' | 'opened';
  pages: number;
  organisation: OrganisationFreshness;
}

/** Why a version was kept. Only versions with a name are kept for ever. */
export const VERSION_REASONS = [
  'automatic',
  'named',
  'created',
  'before-update',
  'before-export',
  'before-restore',
  'kept-aside',
] as const;
export type VersionReason = (typeof VERSION_REASONS)[number];

/** A file that an export would replace. */
export interface ExistingExport {
  name: string;
  /** Hash of the existing file, in hexadecimal digits; null: it can't be read. */
  sha256: string | null;
  kind: ExistingExportKind;
}

/** A name without extension, under which an export replaces no file that needs the user's consent. */
export interface FreeName {
  name: string;
  /** Former exports of this document that would be replaced. */
  replaces: string[];
}

/**
 * Whose name, contact data and logo a document has: those of the library, those that were last read, or none because
 * the library can't be reached.
 */
export type OrganisationFreshness = 'current' | 'last-known' | 'unknown';

/** The parts that a document lacks because the library, or a part of it, could not be read. */
export interface WithoutLibrary {
  /** A sentence why its blocks could not be compared with the library; null when they were. */
  reason: string | null;
  organisation: OrganisationFreshness;
}
