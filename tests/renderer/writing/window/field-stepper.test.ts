// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { createFieldStepper } from '../../../../renderer/writing/window/field-stepper.ts';

let fields: HTMLElement[] = [];
const words = (field: HTMLElement | undefined) => field?.textContent;

beforeEach(() => {
  document.body.innerHTML = `<p>Over <span class="page-field" data-name="debate">[debat]</span> op
    <span class="page-field" data-name="debateDate">[datum]</span>.</p>
    <section><span class="page-field" data-name="motion.status" data-block="a">[uitslag]</span></section><p id="last">Tot slot</p>`;
  fields = [...document.querySelectorAll<HTMLElement>('.page-field')];
});

function caretIn(node: Node | null): Range {
  if (!node) throw new Error('a place for the caret');
  const range = document.createRange();
  range.setStart(node, 1);
  range.collapse(true);
  return range;
}

test('steps visit every empty field in order and wrap around', () => {
  const stepper = createFieldStepper();
  const seen = [1, 1, 1, 1, -1, -1].map((by) => words(stepper.next(fields, null, by as 1 | -1)));
  expect(seen).toEqual(['[debat]', '[datum]', '[uitslag]', '[debat]', '[uitslag]', '[datum]']);
});

test('the first step starts at the caret and wraps around at the end', () => {
  const between = caretIn(document.querySelector('p')?.childNodes[2] ?? null);
  expect(words(createFieldStepper().next(fields, between, 1))).toBe('[datum]');
  expect(words(createFieldStepper().next(fields, between, -1))).toBe('[debat]');
  const last = caretIn(document.querySelector('#last')?.firstChild ?? null);
  expect(words(createFieldStepper().next(fields, last, 1))).toBe('[debat]');
  expect(words(createFieldStepper().next(fields, last, -1))).toBe('[uitslag]');
  const first = caretIn(document.querySelector('p')?.firstChild ?? null);
  expect(words(createFieldStepper().next(fields, first, -1))).toBe('[uitslag]');
});

test('steps skip a field that was filled in', () => {
  const stepper = createFieldStepper();
  stepper.next(fields, null, 1);
  stepper.next(fields, null, 1);
  const [debate, , outcome] = fields as [HTMLElement, HTMLElement, HTMLElement];
  expect(stepper.getCurrent([debate, outcome])).toBeNull();
  expect(words(stepper.next([debate, outcome], null, 1))).toBe('[uitslag]');
  expect(words(stepper.next([debate], null, -1))).toBe('[debat]');
  stepper.next(fields, null, 1);
  expect(words(stepper.next([outcome], null, 1)), 'one value fills in two').toBe('[uitslag]');
  expect(stepper.next([], null, 1)).toBeUndefined();
  expect(stepper.next([], null, -1)).toBeUndefined();
});

test('a field that the sheet draws again remains the same field', () => {
  const stepper = createFieldStepper();
  stepper.next(fields, null, 1);
  const again = fields.map((field) => field.cloneNode(true) as HTMLElement);
  expect(words(stepper.getCurrent(again) ?? undefined)).toBe('[debat]');
  expect(words(stepper.next(again, null, 1))).toBe('[datum]');
  stepper.reset();
  expect(stepper.getCurrent(again)).toBeNull();
});

test('a step from a field that was filled in goes to the next one, although the sheet drew that one again', () => {
  const last = document.createElement('span');
  last.textContent = '[naam]';
  const stepper = createFieldStepper();
  stepper.next([...fields, last], null, 1);
  stepper.next([...fields, last], null, 1);
  const [debate, , outcome] = fields.map((field) => field.cloneNode(true) as HTMLElement);
  if (!debate || !outcome) throw new Error('three fields');
  expect(words(stepper.next([debate, outcome, last], null, 1))).toBe('[uitslag]');
});
