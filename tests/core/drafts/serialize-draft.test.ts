import { expect, test } from 'vitest';
import { serializeDraft } from '../../../engine/core/drafts/serialize-draft.ts';
import { runsOf } from '../../campaign.ts';
import { fc } from '../../fuzz/property.ts';
import { anyDraft } from '../compose/any-draft.ts';

test('serialises any draft exactly as JSON.stringify, also when most of it is cached', () => {
  fc.assert(
    fc.property(anyDraft, fc.nat(), fc.string(), (draft, at, title) => {
      expect(serializeDraft(draft)).toBe(JSON.stringify(draft));
      const index = at % Math.max(1, draft.body.length);
      const changed = {
        ...draft,
        shortTitle: title,
        body: draft.body.map((node, place) => (place === index ? { ...node, id: 'anders' } : node)),
        blocks: Object.fromEntries(
          Object.entries(draft.blocks).map(([id, block], place) => [id, place === 0 ? { ...block, title } : block]),
        ),
      };
      expect(serializeDraft(changed)).toBe(JSON.stringify(changed));
    }),
    { numRuns: runsOf(25, 2_000) },
  );
});
