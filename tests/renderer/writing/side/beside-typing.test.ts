// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import type { OpenDocument } from '../../../../renderer/document/open/open-document.ts';
import type { Outcome } from '../../../../renderer/document/open/outcome.ts';
import { outcomeOf } from '../../../../renderer/document/open/outcome-of.ts';
import type { Outcomes } from '../../../../renderer/document/open/outcomes.ts';
import { createSignal } from '../../../../renderer/ui/signal.ts';
import { useOutcome } from '../../../../renderer/writing/document-context.ts';
import type { ShownPages } from '../../../../renderer/writing/side/preview/follow-preview.ts';
import { useCaretOnPages } from '../../../../renderer/writing/side/use-caret-on-pages.ts';
import { documentTypeOf, specimen } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';
import { inDocument } from '../in-document.ts';
import { houseStyles, open } from './window.ts';

let sample: Draft;
let idle: (() => void)[];
beforeAll(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run));
  vi.stubGlobal('cancelIdleCallback', () => {});
  sample = specimen('inbreng-commissiedebat', finding(starterBlocks()));
});
beforeEach(() => {
  idle = [];
});

function made(draft: Draft, change: number): Outcome {
  const [houseStyle] = houseStyles();
  if (!houseStyle) throw new Error('no house style');
  const documentType = documentTypeOf('inbreng-commissiedebat');
  return outcomeOf({ change, draft, documentType, houseStyle, library: null, layout: null, today: '2026-11-26' });
}

/** An open document, the number of times its draft was read, and outcomes that come when the test says so. */
function writing() {
  const opened = open(sample);
  const signal = createSignal();
  let outcome: Outcome | null = made(sample, 0);
  let reads = 0;
  const document: OpenDocument = {
    ...opened,
    draft: () => {
      reads += 1;
      return opened.draft();
    },
  };
  const outcomes = { outcome: () => outcome, onOutcome: signal.listen } as Outcomes;
  return {
    side: { document, outcomes },
    reads: () => reads,
    setOutcome: (next: Partial<Outcome>) =>
      act(() => {
        if (outcome) outcome = { ...outcome, ...next };
        signal.emit();
      }),
  };
}

const shownOf = (node: string): ShownPages =>
  ({
    pdf: { sizes: [{ width: 595, height: 842 }] },
    layout: { pages: 1 },
    places: { [node]: [1, 70, 100] },
    top: 68,
  }) as never;

type Beside = ReturnType<typeof writing>['side'];
function Here({ side, shown }: { side: Beside; shown: ShownPages }) {
  useCaretOnPages(side, shown);
  return null;
}
function Findings({ drawn }: { drawn: () => void }) {
  drawn();
  return useOutcome((outcome) => outcome?.findings.length ?? 0);
}

describe('during typing', () => {
  test('the text of the document is computed once for the visible pages, in an idle moment', () => {
    const { side, reads, setOutcome } = writing();
    const pages = [shownOf('a'), shownOf('b')];
    const root = createRoot(globalThis.document.createElement('div'));
    for (const shown of pages) {
      const before = reads();
      act(() => root.render(createElement(Here, { side, shown })));
      expect(reads()).toBe(before);
      setOutcome({ change: 1 });
      act(() => {
        for (const run of idle.splice(0)) run();
      });
      expect(reads()).toBe(before + 1);
      setOutcome({ change: 2 });
      act(() => {
        for (const run of idle.splice(0)) run();
      });
      expect(reads()).toBe(before + 1);
    }
    act(() => root.unmount());
  });

  test('a component for a part of the outcome renders only when that part changes', () => {
    const { side, setOutcome } = writing();
    const drawn = vi.fn();
    const host = globalThis.document.createElement('div');
    const root = createRoot(host);
    act(() => root.render(inDocument(side, createElement(Findings, { drawn }))));
    expect(Number(host.textContent)).toBeGreaterThan(0);
    setOutcome({ change: 1 });
    expect(drawn).toHaveBeenCalledTimes(1);
    setOutcome({ findings: [] });
    expect(drawn).toHaveBeenCalledTimes(2);
    expect(host.textContent).toBe('0');
    act(() => root.unmount());
  });
});
