import { describe, expect, test } from 'vitest';
import { addressOf } from '../../../../renderer/writing/typing/link/address.ts';
import { lineShortcut, markShortcut } from '../../../../renderer/writing/typing/shortcuts/shortcut.ts';

describe('Markdown shortcuts', () => {
  test.each([
    ['# ', 'heading-1'],
    ['### ', 'heading-3'],
    ['- ', 'bullet'],
    ['* ', 'bullet'],
    ['1. ', 'number'],
    ['1)\u00a0', 'number'],
    ['> ', 'quotation'],
    ['---', 'page-break'],
  ])('%j makes of its line a %s', (typed, made) => expect(lineShortcut(typed)).toBe(made));

  test.each(['#', '#### ', '2. ', 'a - ', '--', ' # '])('%j stays as typed', (typed) =>
    expect(lineShortcut(typed)).toBeNull(),
  );

  test('formats text between stars', () => {
    expect(markShortcut('dit is **vet**')).toEqual({ mark: 'bold', at: 7, markerLength: 2 });
    expect(markShortcut('*schuin*')).toEqual({ mark: 'italic', at: 0, markerLength: 1 });
    expect(markShortcut('(*een paar woorden*')).toEqual({ mark: 'italic', at: 1, markerLength: 1 });
  });

  test.each(['**vet*', '2*3*', '* los *', '** los **', '****', 'noot*'])('%j marks nothing', (typed) =>
    expect(markShortcut(typed)).toBeNull(),
  );
});

describe('completes an address', () => {
  test.each([
    ['www.tweedekamer.nl', 'https://www.tweedekamer.nl'],
    ['tweedekamer.nl/debat?id=1', 'https://tweedekamer.nl/debat?id=1'],
    [' http://ckm-fier.nl ', 'http://ckm-fier.nl'],
    ['naam@ckm-fier.nl', 'mailto:naam@ckm-fier.nl'],
    ['mailto:naam@ckm-fier.nl', 'mailto:naam@ckm-fier.nl'],
  ])('%j means %s', (typed, address) => expect(addressOf(typed)).toBe(address));

  test.each([
    '',
    'debat',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'JaVaScRiPt:x',
    'twee woorden.nl',
  ])('%j is an invalid address for a document', (typed) => expect(addressOf(typed)).toBeNull());
});
