import { pathToFileURL } from 'node:url';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Check, FindingSeverity } from '../core/checks/check.ts';
import { CHECKS, type CheckCode } from '../core/checks/list.ts';
import type { InterfaceLanguage } from '../core/result.ts';
import type { CheckResult, FindingResult } from './results.ts';

interface SarifInput {
  checked: CheckResult;
  /** Of the texts: SARIF has one language for each run. */
  language: InterfaceLanguage;
  /** Of the product: `0.1.0`. */
  version: string;
}

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<FindingSeverity, string>;

/**
 * The findings of `inbreng check` as a SARIF log (OASIS SARIF 2.1.0). A document has no lines, so a place is a logical
 * location: the id of the node, with the range in its text in UTF-16 units. An ignored finding is a suppressed result.
 */
export function makeSarif({ checked, language, version }: SarifInput): Log {
  const rules = CHECKS as readonly Check<CheckCode, unknown>[];
  const indexes = new Map(rules.map(({ code }, index) => [code as string, index]));
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Inbreng', version, rules: rules.map((check) => makeRule(check, language)) } },
        language: language === 'nl' ? 'nl-NL' : 'en-US',
        columnKind: 'utf16CodeUnits',
        artifacts: [{ location: { uri: addressOf(checked.file) } }],
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: checked.problems.map(({ code, message }) => ({
              level: 'warning',
              message: { text: message },
              descriptor: { id: code },
            })),
          },
        ],
        results: checked.findings.map((finding) =>
          makeResult(finding, indexes.get(finding.check) ?? -1, addressOf(checked.file), language),
        ),
      },
    ],
  };
}

function makeRule(
  { code, severity, texts }: Check<CheckCode, unknown>,
  language: InterfaceLanguage,
): ReportingDescriptor {
  return {
    id: code,
    shortDescription: { text: texts[language].name },
    help: { text: texts[language].help },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function makeResult(
  { check, severity, location, block, message, says, silenced, more, needed }: FindingResult,
  ruleIndex: number,
  uri: string,
  language: InterfaceLanguage,
): Result {
  const { node = null, range = null } = location ?? {};
  return {
    ruleId: check,
    ruleIndex,
    level: severity === 'off' ? 'none' : LEVELS[severity],
    message: { text: message[language] },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri, index: 0 } },
        ...(node === null ? {} : { logicalLocations: [{ name: node, fullyQualifiedName: node, kind: 'element' }] }),
        ...(range === null ? {} : { properties: { from: range.from, to: range.to } }),
      },
    ],
    partialFingerprints: { 'inbrengFinding/v1': says },
    ...(more > 0 ? { occurrenceCount: more + 1 } : {}),
    ...(silenced ? { suppressions: [{ kind: 'inSource', status: 'accepted' }] } : {}),
    properties: { ...(block === null ? {} : { block }), ...(needed ? { needed } : {}) },
  };
}

/** The address of a file as a SARIF consumer expects it: relative where the user gave a relative path. */
function addressOf(file: string): string {
  if (/^(?:[\\/]|[A-Za-z]:[\\/])/.test(file)) return pathToFileURL(file).href;
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
