import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../../../engine/core/richtext/model.ts';
import { formatTitle } from '../../../../../renderer/writing/side/details/format-title.ts';
import { documentTypeOf } from '../../../../specimens/specimens.ts';

describe('a title at Details', () => {
  const subtitle: Inline[] = [
    { type: 'run', text: 'Debat van ' },
    { type: 'variable', name: 'debateDate' },
    { type: 'run', text: ' in ' },
    { type: 'variable', name: 'committee' },
  ];

  test('shows variables as the page prints them, and empty ones with their field', () => {
    const draft = { variables: { debateDate: { value: '2026-12-01' } }, definitions: [] };
    const type = documentTypeOf('inbreng-commissiedebat');
    expect(formatTitle(subtitle, { draft: draft as never, type, language: 'nl' })).toBe(
      'Debat van 1 december 2026 in [naam\u00a0commissie]',
    );
  });
});
