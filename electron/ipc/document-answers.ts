/** What is known of documents without opening them in a window. */
import type { Granted } from './grant.ts';

/** A recent document as its file says it. */
export interface DocumentCard extends Granted {
  /** When it was last opened or saved here: ISO 8601. */
  opened: string;
  /** The file is gone, its folder does not answer, or it is no document that can be read: then all else is empty. */
  missing: boolean;
  /** It is there, but it is no document that can be read. */
  unreadable: boolean;
  /** The same over every later name of the file. */
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

/** What became of a print. */
export interface Printing {
  /** `sent`: handed to a printer. `cancelled`: the dialog was closed. `opened`: no printer here; the pages stand in the system's PDF program. */
  outcome: 'sent' | 'cancelled' | 'opened';
  pages: number;
  organisation: OrganisationStanding;
}

/** Why a version was kept. Only those with a name are kept for ever. */
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

/**
 * What stands at the place of an export. `own`: what this app exported there last from this document. `changed`: another
 * wrote there since. `foreign`: it was not exported from this document here, or that is not known any more.
 */
export type StandingOfExport = 'own' | 'changed' | 'foreign';

/** A file that an export would replace. */
export interface ExportThere {
  name: string;
  /** Of what stands there, in hexadecimal digits; null: it can't be read. */
  sha256: string | null;
  standing: StandingOfExport;
}

/** A name, without extension, under which nothing goes that an export may not replace without a question. */
export interface FreeName {
  name: string;
  /** Former exports of this document that stand there and would be replaced. */
  replaces: string[];
}

/** Whose name, data and logo a document bears: those of the library, those that were last read of it here, or none, since it is away. */
export type OrganisationStanding = 'current' | 'last-known' | 'unknown';

/** What a document had to do without: the library, or a part of it, could not be read. */
export interface WithoutLibrary {
  /** Why its blocks could not be compared, a sentence; null where they were. */
  missed: string | null;
  organisation: OrganisationStanding;
}
