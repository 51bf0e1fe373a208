import { z } from 'zod';

/**
 * The parts of a SARIF 2.1.0 log that this app writes, with the required properties and values of the standard (OASIS, Static
 * Analysis Results Interchange Format Version 2.1.0, sections 3.13 to 3.49). Strict, so that an unknown property fails.
 */
const message = z.strictObject({ text: z.string().min(1) });
const level = z.enum(['none', 'note', 'warning', 'error']);
/** RFC 3986: no space, no backslash. */
const uri = z.string().regex(/^[^\s\\]+$/);
const propertyBag = z.record(z.string(), z.unknown());

const rule = z.strictObject({
  id: z.string().min(1),
  shortDescription: message,
  help: message,
  defaultConfiguration: z.strictObject({ level }),
});

const location = z.strictObject({
  physicalLocation: z.strictObject({ artifactLocation: z.strictObject({ uri, index: z.int().min(-1) }) }),
  logicalLocations: z
    .array(z.strictObject({ name: z.string(), fullyQualifiedName: z.string(), kind: z.string() }))
    .optional(),
  properties: propertyBag.optional(),
});

const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0),
  level,
  message,
  locations: z.array(location).min(1),
  partialFingerprints: z.record(z.string(), z.string()),
  occurrenceCount: z.int().min(1).optional(),
  suppressions: z
    .array(
      z.strictObject({
        kind: z.enum(['inSource', 'external']),
        status: z.enum(['accepted', 'underReview', 'rejected']),
      }),
    )
    .optional(),
  properties: propertyBag,
});

const run = z.strictObject({
  tool: z.strictObject({
    driver: z.strictObject({ name: z.string().min(1), version: z.string(), rules: z.array(rule) }),
  }),
  /** ISO 639-1 with ISO 3166-1. */
  language: z.string().regex(/^[a-z]{2}-[A-Z]{2}$/),
  columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
  artifacts: z.array(z.strictObject({ location: z.strictObject({ uri }) })),
  invocations: z.array(
    z.strictObject({
      executionSuccessful: z.boolean(),
      toolExecutionNotifications: z.array(
        z.strictObject({ level, message, descriptor: z.strictObject({ id: z.string() }) }),
      ),
    }),
  ),
  results: z.array(result),
});

export const sarifLog = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(run),
});
