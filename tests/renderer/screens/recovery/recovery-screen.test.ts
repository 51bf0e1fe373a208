import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type FoundWork, RecoveryScreen } from '../../../../renderer/screens/recovery/recovery-screen.tsx';

const AT = '2026-11-25T10:00:00.000Z';
const nothing = (): undefined => undefined;

const drawn = (more: Partial<FoundWork>): string => {
  const work: FoundWork = {
    id: 'd1.a',
    title: 'Opvang',
    fileName: null,
    foundAt: AT,
    foundWords: 84,
    file: null,
    rows: null,
    differences: 0,
    cutOff: false,
    ...more,
  };
  return renderToStaticMarkup(
    createElement(RecoveryScreen, {
      problem: null,
      lastAt: AT,
      now: AT,
      found: [work],
      forms: [],
      chosen: work.id,
      onChoose: nothing,
      onRecover: nothing,
      onOpenCopy: nothing,
      onKeepFile: nothing,
      onLookAgain: async () => undefined,
      onRecoverForm: nothing,
      onDropForm: nothing,
      onLater: nothing,
      keptDays: 90,
    }),
  );
};

test('found text names the folder of unreadable later changes', () => {
  expect(drawn({ cutOff: true })).toContain('Wat daarna is getypt, is niet te lezen.');
  expect(drawn({})).not.toContain('niet te lezen');
});
