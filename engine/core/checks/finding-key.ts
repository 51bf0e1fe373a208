import { canonicalJson, contentHash } from '../canonical-json.ts';
import type { Draft } from '../drafts/draft.ts';
import type { BlockId, Location, NodeId } from '../richtext/model.ts';
import { cacheByText } from './prose/cache-by-text.ts';

/** Identifies a finding in a draft. It changes with the content of the finding. */
export interface FindingKey {
  check: string;
  /** null: the document as a whole, or its title. */
  node: NodeId | null;
  block: BlockId | null;
  /** SHA-256 of the finding's content and severity. */
  says: string;
}

type SilencedFinding = Draft['silenced'][number];
type KeyedFinding = { check: string; location: Location | null; block?: BlockId; says: string };

export function makeKey({ check, location, block, says }: KeyedFinding): FindingKey {
  return { check, node: location?.node ?? null, block: block ?? null, says };
}

/** The entry that silences exactly this finding; undefined: the finding counts. */
export function findSilencing(
  silenced: readonly SilencedFinding[],
  finding: KeyedFinding,
): SilencedFinding | undefined {
  return silenced.find((entry) => isSameKey(entry, makeKey(finding)));
}

/**
 * The last reason for a finding of this check about this node and block whose content has changed since. It silences
 * nothing, but the user may want to use it again.
 */
export function findLapsedReason(silenced: readonly SilencedFinding[], finding: KeyedFinding): string | undefined {
  const { check, node, block, says } = makeKey(finding);
  const isAboutThePlace = (entry: SilencedFinding) =>
    entry.check === check && entry.node === node && (entry.block === block || isFromVersion1(entry));
  return silenced.filter((entry) => isAboutThePlace(entry) && entry.says !== says).at(-1)?.reason;
}

export function isSameKey(one: Omit<FindingKey, 'says'> & { says: string | null }, other: FindingKey): boolean {
  return one.check === other.check && one.node === other.node && one.block === other.block && one.says === other.says;
}

/** Whether it was written by version 1 of the format, which did not record the block and content of a finding. */
export function isFromVersion1({ says }: SilencedFinding): boolean {
  return says === null;
}

const hashText = cacheByText(contentHash);

/**
 * Returns a function that computes the `says` of a finding by its index, on demand, because hashing a hundred thousand
 * findings takes seconds. Findings with equal content about the same node and block are numbered with their count, so
 * that none stays silenced when one is added or removed.
 */
export function createSaysHasher(
  findings: readonly {
    check: string;
    severity: string;
    location: Location | null;
    block?: BlockId;
    values: unknown;
    about?: unknown;
  }[],
): (index: number) => string {
  const texts = findings.map(({ severity, values, about }) => canonicalJson([severity, values, about ?? null]));
  const places = findings.map(
    ({ check, location, block }, index) => `${check}\n${location?.node ?? ''}\n${block ?? ''}\n${texts[index]}`,
  );
  const counts = new Map<string, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  const seen = new Map<string, number>();
  const numbers = places.map((place) => {
    const number = (seen.get(place) ?? 0) + 1;
    seen.set(place, number);
    return number;
  });
  return (index) => {
    const count = counts.get(places[index] ?? '') ?? 1;
    return hashText(count === 1 ? (texts[index] ?? '') : `${texts[index]} ${numbers[index]}/${count}`);
  };
}
