import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import type { MissingFact } from '../../../engine/core/checks/fact-missing.ts';
import type { CheckFinding } from '../../../engine/core/checks/list.ts';
import type { WrongOutcome } from '../../../engine/core/checks/sentence-against-status.ts';
import type { BlockId, Location, NodeId } from '../../../engine/core/richtext/model.ts';
import type { OrganisationField } from '../../document/services/organisation-fields.ts';
import { OF_ORGANISATION } from './of-organisation.ts';

/** The field of a block's form at which it opens. */
export type BlockField = MissingFact | 'addressee' | 'number' | 'report' | 'section' | 'validUntil' | 'state';

/** What mends a finding, as far as a program can: done at once, or the place where a person does it. */
export type Fix =
  | { do: 'fillVariable'; name: string }
  /** At Settings, for every document. */
  | { do: 'openOrganisation'; field: OrganisationField }
  | { do: 'openBlock'; block: BlockId; field: BlockField }
  | { do: 'chooseGround'; demand: NodeId }
  /** The ground is no longer one of this demand, in this document. */
  | { do: 'dropGround'; demand: NodeId; block: BlockId }
  | { do: 'copyAddresses'; blocks: readonly BlockId[] }
  | { do: 'update'; blocks: readonly BlockId[] }
  | { do: 'compare'; blocks: readonly BlockId[] }
  | { do: 'remove'; place: NodeId }
  /** `over`: what stands there as far as the finding knows. */
  | { do: 'write'; location: Location; over: string; words: string }
  | { do: 'showPages' }
  | { do: 'openMotion'; block: BlockId };

export interface Around {
  /** The library's block; undefined: it has none of this id. */
  find: (id: BlockId) => Block | undefined;
  /** The block that stands at a place of the page; null: another node. */
  blockAt: (place: NodeId) => BlockId | null;
  /** Whether the words of a place stand in the text itself, and not in a note, a caption or a block's own words. */
  isInText: (place: NodeId) => boolean;
}

/** What mends a finding, best first; none where only a person can and the place itself says how. */
export function fixesFor(finding: CheckFinding, { find, blockAt, isInText }: Around): Fix[] {
  const { block, location } = finding;
  /** A block that the library does not have has no form to open. */
  const open = (field: BlockField): Fix[] =>
    block !== undefined && find(block) ? [{ do: 'openBlock', block, field }] : [];
  const takeOut = (): Fix[] =>
    location && block !== undefined && blockAt(location.node) !== null ? [{ do: 'remove', place: location.node }] : [];
  switch (finding.check) {
    case 'variable-empty': {
      const field = OF_ORGANISATION.get(finding.values.name);
      return [
        { do: 'fillVariable', name: finding.values.name },
        ...(field ? [{ do: 'openOrganisation' as const, field }] : []),
      ];
    }
    case 'sender-missing':
      return [
        { do: 'openOrganisation', field: 'name' },
        { do: 'fillVariable', name: 'organisation' },
      ];
    case 'placeholder-left':
      return finding.values.variable === null ? [] : [{ do: 'fillVariable', name: finding.values.variable }];
    case 'demand-without-addressee':
      return open('addressee');
    case 'motion-without-gist':
      return open('gist');
    case 'demand-without-ground':
      return location ? [{ do: 'chooseGround', demand: location.node }] : [];
    case 'motion-without-number':
      return [...open('number'), ...addresses(finding, find)];
    case 'sentence-against-status': {
      const write = location && isInText(location.node) ? rightedWord(finding.values, location) : null;
      return [
        ...(write ? [write] : []),
        ...(block !== undefined && find(block) ? [{ do: 'openMotion' as const, block }] : []),
      ];
    }
    case 'finding-without-report':
      return open(finding.values.missing[0] ?? 'report');
    case 'quote-not-approved': {
      const { state, approvedThere } = finding.values;
      const isBehind = block !== undefined && (approvedThere || state === 'withdrawn');
      // What the library holds as approved is not to be approved again.
      const recorded = approvedThere || state === 'retired';
      return [
        ...(isBehind ? [{ do: 'update' as const, blocks: [block] }] : []),
        ...(recorded ? [] : open('state')),
        ...takeOut(),
      ];
    }
    case 'quote-not-in-library':
      return takeOut();
    case 'block-older':
      return block === undefined
        ? []
        : [
            { do: 'update', blocks: [block] },
            { do: 'compare', blocks: [block] },
          ];
    case 'block-expired':
      // The day of another text is no day of the one that stands here.
      return finding.values.holdsThere && block !== undefined
        ? [
            { do: 'update', blocks: [block] },
            { do: 'compare', blocks: [block] },
          ]
        : open('validUntil');
    case 'block-twice':
    case 'heading-without-text':
      return location ? [{ do: 'remove', place: location.node }] : [];
    case 'part-missing':
    case 'picture-without-description':
      return [];
    case 'ground-rejected':
      return location === null
        ? []
        : [
            { do: 'chooseGround', demand: location.node },
            ...(block === undefined ? [] : [{ do: 'dropGround' as const, demand: location.node, block }]),
          ];
    case 'page-limit':
    case 'last-page-full':
    case 'table-set-smaller':
    case 'table-too-wide':
      return [{ do: 'showPages' }];
    case 'fact-missing': {
      const [missing] = finding.values.missing;
      if (missing === undefined || block === undefined) return [];
      if (missing === 'block') return find(block) ? [{ do: 'update', blocks: [block] }] : [];
      return [...(missing === 'outcome' ? addresses(finding, find) : []), ...open(missing)];
    }
    case 'field-open': {
      // What has no source of its own has no field for one either.
      const { what, kind } = finding.values;
      if (what === 'no-source' && kind !== 'quote') return [];
      return open((what === 'block' && kind !== null && EMPTY_IN[kind]) || 'source');
    }
  }
}

/** Where a block fills in what it prints empty, if that is not its source. */
const EMPTY_IN: { [Kind in BlockKind]?: BlockField } = { quote: 'state', demand: 'addressee' };

/** What mends equal findings together. */
export function fixesForAll(findings: readonly CheckFinding[], { find }: Pick<Around, 'find'>): Fix[] {
  const blocks = [...new Set(findings.flatMap(({ block }) => block ?? []))];
  const behind = findings.flatMap((one) =>
    one.check === 'block-older' || (one.check === 'block-expired' && one.values.holdsThere) ? (one.block ?? []) : [],
  );
  if (behind.length > 0) {
    const updated = [...new Set(behind)];
    return [
      { do: 'update', blocks: updated },
      { do: 'compare', blocks: updated },
    ];
  }
  const motions = blocks.filter((block) => find(block)?.kind === 'motion');
  const unknown = findings.some((one) => one.check === 'fact-missing' && one.values.missing.includes('outcome'));
  return unknown && motions.length > 1 ? [{ do: 'copyAddresses', blocks: motions }] : [];
}

/** Only a motion has a page that says what became of it. */
function addresses({ block }: CheckFinding, find: Around['find']): Fix[] {
  return block !== undefined && find(block)?.kind === 'motion' ? [{ do: 'copyAddresses', blocks: [block] }] : [];
}

const WORDS = { adopted: 'aangenomen', rejected: 'verworpen', held: 'aangehouden' } as const;

/**
 * The outcome as the block has it, in the place of the one that the sentence says: only where the sentence says it once, in
 * a word that can be exchanged. Where no outcome is known nothing can be written.
 */
function rightedWord({ sentence, said, negated, status }: WrongOutcome, location: Location): Fix | null {
  if (!location.range || negated || !(status in WORDS)) return null;
  const words = WORDS[status as keyof typeof WORDS];
  const found = [...sentence.matchAll(new RegExp(`\\b${WORDS[said]}\\b`, 'giu'))];
  const [only] = found;
  if (found.length !== 1 || !only) return null;
  const from = location.range.from + only.index;
  const range = { from, to: from + WORDS[said].length };
  return { do: 'write', location: { node: location.node, range }, over: only[0], words };
}
