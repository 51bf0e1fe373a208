import { done, type Result, refused } from '../result.ts';
import { DRAFT_FORMAT, DRAFT_VERSION } from './draft.ts';

type Json = Record<string, unknown>;

/** One migration step to the next version, on the raw data before schema validation. */
export interface MigrationStep {
  from: number;
  migrate: (draft: Json) => Json;
}

/** One step for every version before `DRAFT_VERSION`, in order. */
export const MIGRATIONS: readonly MigrationStep[] = [{ from: 1, migrate: addFindingKeys }];

export type MigrationProblem =
  /** Not a draft: another format, or no integer version. */
  | { code: 'other-format' }
  /** Written by a newer Inbreng; opening it would lose data. */
  | { code: 'newer'; version: number; known: number }
  /** No step leads from this version. */
  | { code: 'no-way'; version: number };

/** Migrates data of any version to the current one, step by step; the input is not changed. */
export function migrateDraft(
  value: unknown,
  steps: readonly MigrationStep[] = MIGRATIONS,
  current: number = DRAFT_VERSION,
): Result<{ value: Json; from: number }, MigrationProblem> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused({ code: 'other-format' });
  let draft = value as Json;
  const from = draft.version;
  if (draft.format !== DRAFT_FORMAT || typeof from !== 'number' || !Number.isInteger(from) || from < 1)
    return refused({ code: 'other-format' });
  if (from > current) return refused({ code: 'newer', version: from, known: current });
  for (let version = from; version < current; version++) {
    const step = steps.find((candidate) => candidate.from === version);
    if (!step) return refused({ code: 'no-way', version });
    draft = { ...step.migrate(clone(draft)), version: version + 1 };
  }
  return done({ value: draft, from });
}

function clone(value: Json): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

/**
 * Version 1 recorded the check and node of a silenced finding, not the finding itself. The reasons are kept, and every
 * finding counts again until the user silences it once more.
 */
function addFindingKeys(draft: Json): Json {
  const withKey = (entry: unknown) => (isObject(entry) ? { ...entry, block: null, says: null } : entry);
  const { silenced, overruled } = draft;
  return {
    ...draft,
    ...(Array.isArray(silenced) ? { silenced: silenced.map(withKey) } : {}),
    ...(Array.isArray(overruled)
      ? {
          overruled: overruled.map((entry: unknown) =>
            isObject(entry) && Array.isArray(entry.findings)
              ? { ...entry, findings: entry.findings.map(withKey) }
              : entry,
          ),
        }
      : {}),
  };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
