import { canonicalJson } from '../canonical-json.ts';
import { type DocumentType, printsSubtitle } from '../document-types/document-type.ts';
import type { Draft } from '../drafts/draft.ts';
import type { HouseStyle } from '../house-styles/house-style.ts';
import type { InterfaceLanguage } from '../result.ts';
import type { Location, NodeId } from '../richtext/model.ts';
import { isInVariant } from '../richtext/variants.ts';
import { walk } from '../richtext/walk.ts';
import { findBlockUses } from './block-uses.ts';
import type { Check, CheckContext, CheckInput, EarlierFinding, FindingSeverity, RawFinding } from './check.ts';
import { ALWAYS_CHECKED, judgeForSending } from './fields-for-sending.ts';
import { createSaysHasher, findSilencing } from './finding-key.ts';
import { CHECKS, type CheckCode, type CheckFinding } from './list.ts';
import { collectDraftIds, findOpenFields } from './open-fields.ts';
import { collectTextPieces } from './text-pieces.ts';

/**
 * Runs all checks. Findings are in document order (the whole document first), then by code, without duplicates. The
 * document type raises, lowers or turns off a check. Silenced findings stay in the list. Each check has at most
 * `MOST_OF_ONE_CHECK` open findings in the list; the last one counts the rest.
 */
export function runChecks(input: CheckInput): CheckFinding[] {
  const audience = input.audience ?? null;
  // Other variants, and a subtitle that is not printed, have no findings.
  const draft = {
    ...input.draft,
    subtitle: printsSubtitle(input.documentType) ? input.draft.subtitle : [],
    body: input.draft.body.filter((node) => isInVariant(node, audience)),
  };
  const pieces = collectTextPieces(draft, audience);
  const context: Omit<CheckContext, 'earlier'> = {
    ...input,
    draft,
    library: input.library ?? (() => null),
    pieces,
    uses: findBlockUses(draft, pieces),
  };
  const findings: UnkeyedFinding[] = [];
  for (const check of CHECKS as readonly Check<CheckCode, unknown>[]) {
    const severity = getSeverity(check.code, input.documentType, input.houseStyle);
    if (severity === 'off') continue;
    const earlier = findings as readonly EarlierFinding[];
    for (const raw of check.run({ ...context, earlier })) {
      findings.push({ ...raw, check: check.code, severity: raw.notMeasured ? 'info' : severity });
    }
  }
  const judged =
    input.purpose === 'sending' && input.publication
      ? judgeForSending(findings, findOpenFields(input.publication, collectDraftIds(draft)))
      : findings;
  return addKeys(removeDuplicates(sortFindings(judged, input.draft)), input.draft);
}

interface UnkeyedFinding extends RawFinding<unknown> {
  check: CheckCode;
  severity: FindingSeverity;
}

/** Maximum number of open findings of one check and severity in the list: more than a user solves one by one. */
export const MAX_OF_ONE_CHECK = 200;

/** Number of findings by severity; silenced ones are counted apart and stop nothing. */
export function countFindings(findings: readonly CheckFinding[]): Record<FindingSeverity | 'silenced', number> {
  const counts = { error: 0, warning: 0, info: 0, silenced: 0 };
  for (const finding of findings) counts[finding.silenced ? 'silenced' : finding.severity] += countRepresented(finding);
  return counts;
}

/** Number of findings that an entry of the list represents, itself included. */
export function countRepresented({ more = 0 }: Pick<CheckFinding, 'more'>): number {
  return 1 + more;
}

/** The message of a finding, with the number of further findings of its check. */
export function formatFinding(finding: CheckFinding, language: InterfaceLanguage): string {
  const message = getCheckTexts(finding, language).message(finding.values);
  return finding.more === undefined ? message : `${message} ${MORE[language](groupDigits(finding.more, language))}`;
}

const MORE: Record<InterfaceLanguage, (count: string) => string> = {
  nl: (count) => `En nog ${count} keer iets van deze soort, verderop in het document.`,
  en: (count) => `And ${count} more of this kind, further on in the document.`,
};

/** Heading of several findings of one check. */
export function formatFindings(code: CheckCode, count: number, language: InterfaceLanguage): string {
  return getCheck(code).texts[language].many(groupDigits(count, language));
}

function groupDigits(count: number, language: InterfaceLanguage): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, language === 'nl' ? '.' : ',');
}

/** Why it matters and how to solve it. */
export function getFindingHelp(finding: CheckFinding, language: InterfaceLanguage): string {
  return getCheckTexts(finding, language).help;
}

/**
 * The severity of a check in a document of this type. The organisation may turn it off; otherwise the document type decides,
 * then the organisation, then the check itself. The organisation can't change a check that each document needs before it is sent.
 */
export function getSeverity(
  code: CheckCode,
  documentType: DocumentType,
  houseStyle?: Pick<HouseStyle, 'checks'>,
): FindingSeverity | 'off' {
  const chosen = canBeChosen(code) ? houseStyle?.checks[code] : undefined;
  if (chosen === 'off') return 'off';
  return documentType.checks[code] ?? chosen ?? getCheck(code).severity;
}

/** Whether the organisation may choose the severity of a check. */
export function canBeChosen(code: CheckCode): boolean {
  return !ALWAYS_CHECKED.has(code);
}

/** The name, the help and the usual severity of a check. */
export function describeCheck(
  code: CheckCode,
  language: InterfaceLanguage,
): { name: string; help: string; severity: FindingSeverity } {
  const { severity, texts } = getCheck(code);
  const { name, help } = texts[language];
  return { name, help, severity };
}

function getCheckTexts(finding: CheckFinding, language: InterfaceLanguage) {
  return getCheck(finding.check).texts[language];
}

function getCheck(code: CheckCode): Check<CheckCode, unknown> {
  const found = (CHECKS as readonly Check<CheckCode, unknown>[]).find((check) => check.code === code);
  if (!found) throw new Error(`no check has the code ${code}`);
  return found;
}

function addKeys(findings: readonly UnkeyedFinding[], { silenced }: Draft): CheckFinding[] {
  const says = createSaysHasher(findings);
  const checksWithSilenced = new Set(silenced.map(({ check }) => check));
  /** Open findings in the list by check and severity, and the last of them. */
  const open = new Map<string, { count: number; last: CheckFinding }>();
  const list: CheckFinding[] = [];
  for (const [index, { check, severity, location, block, values, stopsSending, isOmitted }] of findings.entries()) {
    const name = `${severity} ${check}`;
    const before = open.get(name);
    const isFull = (before?.count ?? 0) >= MAX_OF_ONE_CHECK;
    if (before && isFull && !checksWithSilenced.has(check)) {
      before.last.more = (before.last.more ?? 0) + 1;
      continue;
    }
    const found = { check, severity, location, ...(block !== undefined ? { block } : {}), values, says: says(index) };
    const isSilenced = !stopsSending && findSilencing(silenced, found) !== undefined;
    const flags = { ...(stopsSending ? { stopsSending } : {}), ...(isOmitted ? { isOmitted } : {}) };
    const finding = { ...found, ...flags, silenced: isSilenced } as CheckFinding;
    if (!finding.silenced && before && isFull) before.last.more = (before.last.more ?? 0) + 1;
    else {
      list.push(finding);
      if (!finding.silenced) open.set(name, { count: (before?.count ?? 0) + 1, last: finding });
    }
  }
  return list;
}

function sortFindings(findings: readonly UnkeyedFinding[], draft: Draft): UnkeyedFinding[] {
  const positions = new Map<NodeId, number>();
  walk(draft.body, (node) => {
    if ('id' in node && !positions.has(node.id)) positions.set(node.id, positions.size);
  });
  const at = (location: Location | null) => (location ? (positions.get(location.node) ?? positions.size) : -1);
  return [...findings].sort(
    (a, b) =>
      at(a.location) - at(b.location) ||
      compare(a.check, b.check) ||
      (a.location?.range?.from ?? -1) - (b.location?.range?.from ?? -1),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Keeps the first of equal findings. Only findings of one check at one place are compared in full, which takes time. */
function removeDuplicates(findings: readonly UnkeyedFinding[]): UnkeyedFinding[] {
  const places = new Map<string, { first: UnkeyedFinding; seen: Set<string> | null }>();
  const toText = (finding: UnkeyedFinding): string => canonicalJson({ ...finding, severity: null });
  return findings.filter((finding) => {
    const { check, location, block } = finding;
    const place = `${check}\n${location?.node}\n${location?.range?.from}\n${block}`;
    const same = places.get(place);
    if (!same) {
      places.set(place, { first: finding, seen: null });
      return true;
    }
    same.seen ??= new Set([toText(same.first)]);
    const content = toText(finding);
    return same.seen.has(content) ? false : same.seen.add(content);
  });
}
