import { describe, expect, test } from 'vitest';
import { collectIds } from '../../../../engine/core/richtext/ids.ts';
import type { BodyNode, NodeId } from '../../../../engine/core/richtext/model.ts';
import { walk } from '../../../../engine/core/richtext/walk.ts';
import { runsOf } from '../../../campaign.ts';
import { fc } from '../../../fuzz/property.ts';
import { documentArbitrary } from './arbitrary.ts';
import { contentOf, openPage, redo, soundContentOf, undo } from './page.ts';
import { type Act, act, actArbitrary } from './random-acts.ts';

const REARRANGES = new Set<Act['do']>([
  ...([
    'enter',
    'heading',
    'paragraph',
    'bullets',
    'numbers',
    'indent',
    'outdent',
    'bold',
    'up',
    'down',
    'drag',
  ] as const),
]);

/** All printed characters, sorted, without white space, which joining and splitting may change. */
function wordsOf(content: readonly BodyNode[]): string {
  const signs: string[] = [];
  walk(content, (node) => {
    if ('type' in node && node.type === 'run') signs.push(...node.text.replace(/\s/g, '').split(''));
    if ('type' in node && (node.type === 'variable' || node.type === 'crossReference')) signs.push(node.type);
  });
  return signs.sort().join('');
}

/** All ids except those of lists, quotations and empty lines, which may be joined or removed. */
function idsThatStay(content: readonly BodyNode[]): NodeId[] {
  const ids: NodeId[] = [];
  walk(content, (node) => {
    if (!('id' in node)) return;
    const isText = !('type' in node) ? 'lists' in node : node.type === 'paragraph' || node.type === 'heading';
    if (isText && 'content' in node && node.content.every((part) => 'text' in part && part.text.trim() === '')) return;
    if (!('type' in node) || (node.type !== 'list' && node.type !== 'quotation')) ids.push(node.id);
  });
  return ids;
}

describe('random edits', () => {
  test('keep a valid body with unique ids', () => {
    fc.assert(
      fc.property(documentArbitrary, fc.array(actArbitrary, { minLength: 1, maxLength: 14 }), (content, steps) => {
        const editor = openPage(content);
        const clipboard = { held: '' };
        for (const step of steps) {
          act(editor, step, clipboard);
          soundContentOf(editor);
        }
      }),
      { numRuns: runsOf(40, 1_500) },
    );
  });

  test('lose no text, node or id when they only rearrange', () => {
    fc.assert(
      fc.property(documentArbitrary, fc.array(actArbitrary, { minLength: 1, maxLength: 6 }), (content, steps) => {
        const editor = openPage(content);
        for (const step of steps.filter(({ do: done }) => REARRANGES.has(done))) {
          const before = contentOf(editor);
          act(editor, step, { held: '' });
          const after = soundContentOf(editor);
          expect(wordsOf(after), JSON.stringify(step)).toBe(wordsOf(before));
          const kept = new Set(collectIds(after));
          expect(
            idsThatStay(before).filter((id) => !kept.has(id)),
            JSON.stringify(step),
          ).toEqual([]);
        }
      }),
      { numRuns: runsOf(25, 1_000) },
    );
  });

  test('can be undone and redone, including ids', () => {
    fc.assert(
      fc.property(documentArbitrary, fc.array(actArbitrary, { minLength: 1, maxLength: 8 }), (content, steps) => {
        const editor = openPage(content);
        const clipboard = { held: '' };
        const states = [contentOf(editor)];
        for (const step of steps.filter((step) => step.do !== 'undo' && step.do !== 'redo')) {
          act(editor, step, clipboard);
          const now = contentOf(editor);
          if (JSON.stringify(now) !== JSON.stringify(states.at(-1))) states.push(now);
        }
        const last = states.at(-1);
        // A step of undo may change nothing that is saved.
        for (const expected of states.slice(0, -1).reverse()) {
          for (let tries = 0; tries < 20 && JSON.stringify(contentOf(editor)) !== JSON.stringify(expected); tries++) {
            undo(editor);
          }
          expect(contentOf(editor)).toEqual(expected);
        }
        for (let tries = 0; tries < 40; tries++) redo(editor);
        expect(contentOf(editor)).toEqual(last);
      }),
      { numRuns: runsOf(15, 600) },
    );
  });
});
