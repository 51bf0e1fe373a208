import { done, type Result, refused } from '../result.ts';
import { DRAFT_FORMAT, DRAFT_VERSION } from './draft.ts';

type Json = Record<string, unknown>;

/** One step from a version to the next, on the file's data before any schema looks at it. */
export interface MigrationStep {
  from: number;
  migrate: (draft: Json) => Json;
}

/** One step for every version before `DRAFT_VERSION`, in order. */
export const MIGRATIONS: readonly MigrationStep[] = [{ from: 1, migrate: withUnknownKeys }];

export type MigrationProblem =
  /** No draft at all: another format, or no whole version number. */
  | { code: 'other-format' }
  /** Written by a newer Inbreng, which knows more than we could keep. */
  | { code: 'newer'; version: number; known: number }
  | { code: 'no-way'; version: number };

/** Data of any version brought to the current one, a step at a time; what came in is not changed. */
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
    draft = { ...step.migrate(structuredCloneOf(draft)), version: version + 1 };
  }
  return done({ value: draft, from });
}

function structuredCloneOf(value: Json): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

/**
 * Version 1 recorded the check and the node of a finding that was put aside, not which finding it was. The reasons stay, and
 * every finding counts again until the user puts it aside once more.
 */
function withUnknownKeys(draft: Json): Json {
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
