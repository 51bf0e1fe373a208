import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { REQUESTS, type RequestName } from '../../electron/ipc/contract.ts';
import { grantIdSchema, grantsIn } from '../../electron/ipc/grant.ts';

const [ONE, TWO, THREE] = ['1', '2', '3'].map((digit) => `g${digit.repeat(32)}`) as [string, string, string];

describe('the grants of a request', () => {
  it('are found under any name and at any depth', () => {
    const schema = z.strictObject({
      letterhead: grantIdSchema,
      annexes: z.array(z.strictObject({ scan: grantIdSchema.nullable(), title: z.string() })),
      byName: z.record(z.string(), grantIdSchema),
      where: z.union([z.strictObject({ id: z.string() }), z.strictObject({ place: grantIdSchema })]).optional(),
    });
    const value = {
      letterhead: ONE,
      annexes: [
        { scan: TWO, title: 'a' },
        { scan: null, title: 'b' },
      ],
      byName: { brief: THREE },
      where: { place: ONE },
    };
    expect(grantsIn(schema, schema.parse(value))).toEqual([ONE, TWO, THREE, ONE]);
    expect(grantsIn(schema.partial(), {})).toEqual([]);
  });

  it('do not include text that resembles a grant', () => {
    const schema = z.strictObject({ title: z.string(), file: grantIdSchema });
    expect(grantsIn(schema, { title: ONE, file: TWO })).toEqual([TWO]);
  });

  it('are found when the contract adds a check or a description to them', () => {
    const schema = z.strictObject({
      checked: grantIdSchema.min(1).max(40),
      described: grantIdSchema.describe('a file').optional(),
      refined: grantIdSchema.refine((grant) => grant !== TWO).nullable(),
    });
    const value = { checked: ONE, described: TWO, refined: THREE };
    expect(grantsIn(schema, schema.parse(value))).toEqual([ONE, TWO, THREE]);
  });

  it.each([
    ['a tuple', z.tuple([grantIdSchema, z.string()]), [ONE, '']],
    ['a set', z.set(grantIdSchema), new Set([ONE])],
    ['a map', z.map(z.string(), grantIdSchema), new Map([['a', ONE]])],
    ['a value with a fallback', grantIdSchema.catch(ONE), ONE],
    ['a value that is changed', grantIdSchema.transform((grant) => ({ grant })), { grant: ONE }],
    ['the names of a record', z.record(grantIdSchema, z.string()), { [ONE]: '' }],
  ])('make the request fail when %s would hide them', (_name, schema, value) => {
    expect(() => grantsIn(z.strictObject({ either: schema }), { either: value })).toThrow();
  });

  it('are found in a recursive schema', () => {
    interface Tree {
      file: string;
      below: Tree[];
    }
    const tree: z.ZodType<Tree> = z.lazy(() => z.strictObject({ file: z.string(), below: z.array(tree) }));
    expect(
      grantsIn(z.strictObject({ tree, file: grantIdSchema }), { tree: { file: TWO, below: [] }, file: ONE }),
    ).toEqual([ONE]);
  });

  it.each([
    ['readDraft', { document: ONE }, [ONE]],
    ['carryingDrafts', { files: [ONE, TWO] }, [ONE, TWO]],
    ['forgetRecent', { file: ONE }, [ONE]],
    ['useLibrary', { folder: ONE, starter: true }, [ONE]],
    ['versions', { draftId: 'n1', document: null }, []],
    ['readSettings', undefined, []],
  ] as const)('of %s match its schema', (name, input, found) => {
    expect(grantsIn(REQUESTS[name as RequestName].input, input)).toEqual(found);
  });
});
