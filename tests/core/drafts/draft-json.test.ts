import { expect, test } from 'vitest';
import { draftJson } from '../../../engine/core/drafts/draft-json.ts';
import { fc } from '../../fuzz/property.ts';
import { anyDraft } from '../compose/any-draft.ts';

test('any draft is written letter for letter as JSON.stringify writes it, also when most of it was written before', () => {
  fc.assert(
    fc.property(anyDraft, fc.nat(), fc.string(), (draft, at, title) => {
      expect(draftJson(draft)).toBe(JSON.stringify(draft));
      const index = at % Math.max(1, draft.body.length);
      const changed = {
        ...draft,
        shortTitle: title,
        body: draft.body.map((node, place) => (place === index ? { ...node, id: 'anders' } : node)),
        blocks: Object.fromEntries(
          Object.entries(draft.blocks).map(([id, block], place) => [id, place === 0 ? { ...block, title } : block]),
        ),
      };
      expect(draftJson(changed)).toBe(JSON.stringify(changed));
    }),
  );
});
