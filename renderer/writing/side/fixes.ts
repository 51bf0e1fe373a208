import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import type { DraftMark } from '../../../engine/core/checks/draft-mark-left.ts';
import type { MissingFact } from '../../../engine/core/checks/fact-missing.ts';
import type { CheckFinding } from '../../../engine/core/checks/list.ts';
import type { WrongOutcome } from '../../../engine/core/checks/sentence-against-status.ts';
import type { BlockId, Location, NodeId } from '../../../engine/core/richtext/model.ts';
import type { OrganisationSetting } from '../../document/services/organisation-fields.ts';
import type { FormField } from '../blocks/block-fields.ts';
import { ORGANISATION_VARIABLES } from './organisation-variables.ts';

type MissingField = Exclude<MissingFact, 'block' | 'outcome'>;
/** A form field that fixes a finding. */
type FixField = (
  | MissingField
  | 'status'
  | 'addressee'
  | 'kamerstuk'
  | 'report'
  | 'section'
  | 'page'
  | 'validUntil'
  | 'approvedFor'
  | 'body'
) &
  FormField;

/** An action that fixes a finding, or that leads to the position where the user can fix it. */
export type Fix =
  | { do: 'fillVariable'; name: string }
  /** In Settings, for all documents. */
  | { do: 'openOrganisation'; field: OrganisationSetting }
  | { do: 'openBlock'; block: BlockId; field: FixField }
  | { do: 'chooseGround'; demand: NodeId }
  /** Removes a ground from the demand, in this document. */
  | { do: 'dropGround'; demand: NodeId; block: BlockId }
  | { do: 'copyAddresses'; blocks: readonly BlockId[] }
  | { do: 'update'; blocks: readonly BlockId[] }
  | { do: 'compare'; blocks: readonly BlockId[] }
  | { do: 'remove'; place: NodeId }
  /** The library's text of a block, in place of the document's own. */
  | { do: 'restore'; place: NodeId }
  /** `over`: the text that the finding expects there. */
  | { do: 'write'; location: Location; over: string; words: string }
  /** The same at several places, in document order. */
  | { do: 'writeEverywhere'; locations: readonly Location[]; over: string; words: string }
  | { do: 'cut'; location: Location; over: string }
  /** Of this document. */
  | { do: 'chooseHouseStyle' }
  | { do: 'import' }
  | { do: 'showPages' }
  | { do: 'openMotion'; block: BlockId }
  | { do: 'openPaper'; block: BlockId; field: 'kamerstuk' | 'source' };

export interface FixContext {
  /** Finds a block of the library by id. */
  find: (id: BlockId) => Block | undefined;
  /** The block at a node of the page; null: the node is no block. */
  blockAt: (place: NodeId) => BlockId | null;
  /** Whether a node is in the text itself, and not in a note, a caption or a block's own text. */
  isInText: (place: NodeId) => boolean;
  /** The places of a spelling of a name in the writer's own text. */
  findSpelling: (name: string) => readonly Location[];
}

/** The fixes of a finding, best first; none if only the user can fix it on the page. */
export function fixesFor(finding: CheckFinding, { find, blockAt, isInText, findSpelling }: FixContext): Fix[] {
  const { block, location } = finding;
  /** Only a block of the library has a form. */
  const openBlock = (field: FixField): Fix[] =>
    block !== undefined && find(block) ? [{ do: 'openBlock', block, field }] : [];
  const remove = (): Fix[] =>
    location && block !== undefined && blockAt(location.node) !== null ? [{ do: 'remove', place: location.node }] : [];
  switch (finding.check) {
    case 'variable-empty': {
      const field = ORGANISATION_VARIABLES.get(finding.values.name);
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
      return openBlock('addressee');
    case 'motion-without-gist':
      return openBlock('gist');
    case 'demand-without-ground':
      return location ? [{ do: 'chooseGround', demand: location.node }] : [];
    case 'motion-without-number':
      return [...openBlock('kamerstuk'), ...copyAddresses(finding, find)];
    case 'sentence-against-status': {
      const write = location && isInText(location.node) ? correctOutcome(finding.values, location) : null;
      return [
        ...(write ? [write] : []),
        ...(block !== undefined && find(block) ? [{ do: 'openMotion' as const, block }] : []),
      ];
    }
    case 'outcome-without-source':
      return [...openBlock('source'), ...copyAddresses(finding, find)];
    case 'finding-without-report':
      return openBlock(finding.values.missing[0] ?? 'report');
    case 'quote-not-approved': {
      const { state, approvedThere } = finding.values;
      if (state === 'altered') {
        return location && block !== undefined && find(block)
          ? [{ do: 'restore', place: location.node }, ...remove()]
          : remove();
      }
      const isOutdated = block !== undefined && (approvedThere || state === 'withdrawn');
      // A quote that the library stores as approved needs no other approval.
      const isApproved = approvedThere || state === 'retired';
      return [
        ...(isOutdated ? [{ do: 'update' as const, blocks: [block] }] : []),
        ...(isApproved ? [] : openBlock('state')),
        ...remove(),
      ];
    }
    case 'quote-other-use':
      return [
        ...(finding.values.approvedThere && block !== undefined
          ? [{ do: 'update' as const, blocks: [block] }]
          : openBlock('approvedFor')),
        ...remove(),
      ];
    case 'quote-not-in-library':
      return remove();
    case 'block-older':
      return block === undefined
        ? []
        : [
            { do: 'update', blocks: [block] },
            { do: 'compare', blocks: [block] },
          ];
    case 'block-expired':
      // An expiry day of another text does not apply to this text.
      return finding.values.holdsThere && block !== undefined
        ? [
            { do: 'update', blocks: [block] },
            { do: 'compare', blocks: [block] },
          ]
        : openBlock('validUntil');
    case 'newer-paper':
    case 'paper-in-future':
      return openPaper(finding, find);
    case 'older-than-year':
      return finding.values.kind === 'figure' ? openBlock('date') : copyAddresses(finding, find);
    case 'block-twice':
    case 'heading-without-text':
      return location ? [{ do: 'remove', place: location.node }] : [];
    case 'part-missing':
    case 'phrase-missing':
    case 'speech-too-long':
    case 'faction-without-question':
    case 'picture-without-description':
      return [];
    case 'votes-incomplete':
      return copyAddresses(finding, find);
    case 'ground-rejected':
      return chooseOtherGround(finding);
    case 'page-limit':
    case 'last-page-full':
    case 'table-set-smaller':
    case 'table-too-wide':
      return [{ do: 'showPages' }];
    case 'fact-missing': {
      const [missing] = finding.values.missing;
      if (missing === undefined || block === undefined) return [];
      if (missing === 'block') return find(block) ? [{ do: 'update', blocks: [block] }] : [];
      return missing === 'outcome' ? [...copyAddresses(finding, find), ...openBlock('status')] : openBlock(missing);
    }
    case 'debate-past':
      return [{ do: 'fillVariable', name: 'debateDate' }];
    case 'document-expired':
      return [{ do: 'fillVariable', name: finding.values.variable }];
    case 'embargo-passed':
      return finding.values.text === null ? [{ do: 'fillVariable', name: 'embargo' }] : [];
    case 'session-year-wrong':
      return finding.values.text === null ? openPaper(finding, find) : writeRight(finding, isInText);
    case 'question-without-mark': {
      if (finding.values.text === null) return openBlock('body');
      const to = location?.range?.to;
      if (!location || to === undefined || !isInText(location.node)) return [];
      return [{ do: 'write', location: { node: location.node, range: { from: to - 1, to } }, over: '.', words: '?' }];
    }
    case 'vote-figures':
      return [
        ...writeRight(finding, isInText),
        ...(block !== undefined && find(block) ? [{ do: 'openMotion' as const, block }] : []),
      ];
    case 'level-word':
      return openBlock('level');
    case 'link-malformed':
      return finding.values.text === null ? openBlock('source') : [];
    case 'demand-twice':
      return remove();
    case 'after-document-day': {
      const { what, isDebate } = finding.values;
      return [
        ...(what === 'ground' ? chooseOtherGround(finding) : what === 'text' ? [] : remove()),
        ...(isDebate ? [{ do: 'fillVariable' as const, name: 'debateDate' }] : []),
      ];
    }
    case 'quotation-altered':
    case 'quotation-longer':
      if (finding.values.text !== null) return writeRight(finding, isInText);
      if (!finding.values.isAdapted) return openBlock('body');
      return location && block !== undefined && find(block) ? [{ do: 'restore', place: location.node }] : [];
    case 'name-two-spellings': {
      const { text, right, isKnown } = finding.values;
      const write = writeRight(finding, isInText);
      // Only the text decides between two spellings that no block has.
      const others = isKnown ? [] : findSpelling(right).filter(({ node }) => isInText(node));
      if (others.length === 0) return write;
      return [...write, { do: 'writeEverywhere', locations: others, over: right, words: text }];
    }
    case 'minister-two-ways':
    case 'figure-rounded':
      return writeRight(finding, isInText);
    case 'figure-two-values':
      return [...writeRight(finding, isInText), ...openBlock('value')];
    case 'paragraph-not-in-report':
      return block !== undefined && find(block)?.kind === 'finding' ? openBlock('paragraph') : [];
    case 'contrast-low':
      return [
        ...(finding.values.color === 'accent' ? [{ do: 'openOrganisation' as const, field: 'colour' as const }] : []),
        { do: 'chooseHouseStyle' },
      ];
    case 'paper-without-block':
      return [{ do: 'import' }];
    case 'draft-mark-left':
      return cutMark(finding.values, location, isInText);
    case 'sentence-long':
    case 'reading-level':
    case 'passive-pile-up':
      return [];
    case 'field-open': {
      // A block without a source of its own has no field for it.
      const { what, kind } = finding.values;
      if (what === 'no-source' && kind !== 'quote') return [];
      return openBlock((what === 'block' && kind !== null && FIELD_OF_KIND[kind]) || 'source');
    }
  }
}

/** The form field of an empty printed value, if it is not the source. */
const FIELD_OF_KIND: { [Kind in BlockKind]?: FixField } = { quote: 'state', demand: 'addressee' };

/** The fixes of several findings of one check together. */
export function fixesForAll(findings: readonly CheckFinding[], { find }: Pick<FixContext, 'find'>): Fix[] {
  const blocks = [...new Set(findings.flatMap(({ block }) => block ?? []))];
  const outdated = findings.flatMap((one) =>
    one.check === 'block-older' || (one.check === 'block-expired' && one.values.holdsThere) ? (one.block ?? []) : [],
  );
  if (outdated.length > 0) {
    const blocksToUpdate = [...new Set(outdated)];
    return [
      { do: 'update', blocks: blocksToUpdate },
      { do: 'compare', blocks: blocksToUpdate },
    ];
  }
  const motions = blocks.filter((block) => find(block)?.kind === 'motion');
  const hasUnknownOutcome = findings.some(
    (one) => one.check === 'fact-missing' && one.values.missing.includes('outcome'),
  );
  return hasUnknownOutcome && motions.length > 1 ? [{ do: 'copyAddresses', blocks: motions }] : [];
}

function chooseOtherGround({ location, block }: CheckFinding): Fix[] {
  if (location === null) return [];
  return [
    { do: 'chooseGround', demand: location.node },
    ...(block === undefined ? [] : [{ do: 'dropGround' as const, demand: location.node, block }]),
  ];
}

/** Writes what the check knows to be right in place of the text of the finding. */
function writeRight(
  { location, values }: { location: Location | null; values: { text: string | null; right: string | null } },
  isInText: FixContext['isInText'],
): Fix[] {
  if (!location?.range || !isInText(location.node) || values.text === null || values.right === null) return [];
  return [{ do: 'write', location, over: values.text, words: values.right }];
}

/** Removes the mark of an unfinished text with a space beside it. */
function cutMark({ text, cut }: DraftMark, location: Location | null, isInText: FixContext['isInText']): Fix[] {
  if (!location?.range || !isInText(location.node)) return [];
  const from = location.range.from - cut.indexOf(text);
  const range = { from, to: from + cut.length };
  return [{ do: 'cut', location: { node: location.node, range }, over: cut }];
}

/** The block in the library that is or names a Kamerstuk, at that field. */
function openPaper({ block }: CheckFinding, find: FixContext['find']): Fix[] {
  const kind = block === undefined ? undefined : find(block)?.kind;
  if (block === undefined || kind === undefined) return [];
  return [{ do: 'openPaper', block, field: kind === 'motion' ? 'kamerstuk' : 'source' }];
}

/** Only a motion has pages on the web that show its outcome. */
function copyAddresses({ block }: CheckFinding, find: FixContext['find']): Fix[] {
  return block !== undefined && find(block)?.kind === 'motion' ? [{ do: 'copyAddresses', blocks: [block] }] : [];
}

const OUTCOME_WORDS = { adopted: 'aangenomen', rejected: 'verworpen', held: 'aangehouden' } as const;

/**
 * Replaces the outcome in the sentence with that of the block. null if the sentence names its outcome more than once, negates it
 * or uses another word, or if no outcome is known.
 */
function correctOutcome({ sentence, said, negated, status }: WrongOutcome, location: Location): Fix | null {
  if (!location.range || negated || !(status in OUTCOME_WORDS)) return null;
  const words = OUTCOME_WORDS[status as keyof typeof OUTCOME_WORDS];
  const found = [...sentence.matchAll(new RegExp(`\\b${OUTCOME_WORDS[said]}\\b`, 'giu'))];
  const [only] = found;
  if (found.length !== 1 || !only) return null;
  const from = location.range.from + only.index;
  const range = { from, to: from + OUTCOME_WORDS[said].length };
  return { do: 'write', location: { node: location.node, range }, over: only[0], words };
}
