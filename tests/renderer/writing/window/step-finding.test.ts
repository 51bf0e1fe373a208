// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CheckFinding } from '../../../../engine/core/checks/list.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { createSignal } from '../../../../renderer/ui/signal.ts';
import type { DocumentCommands } from '../../../../renderer/writing/document-commands.ts';
import type { Side } from '../../../../renderer/writing/side/follow-side.ts';
import { useStepFinding } from '../../../../renderer/writing/window/use-step-finding.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

type Options = Parameters<typeof useStepFinding>[0];

/** Passes on the step function of the last render. */
function Window({ options, given }: { options: Options; given: (step: (by: 1 | -1) => void) => void }): null {
  given(useStepFinding(options));
  return null;
}

/** A window before its first check. */
function opening(findings: Pick<CheckFinding, 'check'>[]) {
  const changed = createSignal();
  let outcome: object | null = null;
  let step: (by: 1 | -1) => void = () => undefined;
  const say = vi.fn();
  const side = { step: () => findings.shift() ?? null } as unknown as Side;
  const outcomes = { outcome: () => outcome, onOutcome: changed.listen } as Options['outcomes'];
  const show = (isThere: boolean) => {
    const options: Options = {
      outcomes,
      side: isThere ? side : null,
      message: isThere ? (finding) => finding.check : null,
      commands: { say, goToFinding: () => true } as Partial<DocumentCommands> as DocumentCommands,
    };
    const given = (now: typeof step): void => {
      step = now;
    };
    return act(async () => root.render(createElement(Window, { options, given })));
  };
  return {
    say,
    show,
    step: () => act(async () => step(1)),
    checked: () =>
      act(async () => {
        outcome = {};
        changed.emit();
      }),
  };
}

test('a step to the next finding before the first check waits for that check', async () => {
  const { say, show, step, checked } = opening([{ check: 'field-open' }]);
  await show(false);
  await step();
  await show(true);
  expect(say).not.toHaveBeenCalled();
  await checked();
  expect(say.mock.calls).toEqual([['field-open']]);
  await step();
  expect(say).toHaveBeenLastCalledWith(nl.checks.nothing);
  expect(say).toHaveBeenCalledTimes(2);
});

test('typing on cancels the waiting step', async () => {
  const { say, show, step, checked } = opening([{ check: 'field-open' }]);
  await show(true);
  await step();
  await act(async () => void window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' })));
  await checked();
  expect(say).not.toHaveBeenCalled();
});
