import { useEffect, useMemo, useState } from 'react';
import type { BlockRevision, DocumentWithBlock, ExportWithBlock } from '../../../electron/ipc/library.ts';
import type { Block } from '../../../engine/core/blocks/block.ts';
import type { DiffPart } from '../../../engine/core/diff/words.ts';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import { useBridge, useLibrary } from '../../document/services/app-data.tsx';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import { formatChanges } from './format-changes.ts';

/** A revision in the history list, with the whole block if its text was kept. */
export interface KeptRevision {
  /** Number counted from the oldest revision. Not the hash, because a restored text has its former hash. */
  id: string;
  at: string;
  by: string;
  what: string;
  file: string | null;
  words: readonly DiffPart[];
  block: Block | null;
}

/** The revisions of a block, newest first, with their changes. */
export function useBlockHistory(block: Block, isNew: boolean): readonly KeptRevision[] {
  const t = useTexts();
  const language = useLanguage();
  const { find } = useLibrary();
  const bridge = useBridge();
  const [revisions, setRevisions] = useState<readonly BlockRevision[]>([]);
  const { id, revision } = block;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision is another history
  useEffect(() => {
    if (isNew) return;
    let ended = false;
    void bridge.blockHistory({ id }).then((reply) => {
      if (!ended) setRevisions(reply.ok ? reply.value : []);
    });
    return () => {
      ended = true;
    };
  }, [bridge, id, revision, isNew]);
  return useMemo(
    () =>
      revisions.map((one, index) => {
        const before = revisions[index + 1]?.block;
        const changes = one.block && before ? formatChanges(before, one.block, { find, t, language }) : [];
        const parts = [...new Set(changes.map((change) => t.compare.part(change.where)))];
        const isFirst = index === revisions.length - 1;
        return {
          id: String(revisions.length - index),
          at: one.at,
          by: one.by,
          what: isFirst ? t.blocks.made(one.by) : t.blocks.changedParts(parts, one.by),
          file: isFirst ? (one.block?.provenance[0]?.file ?? null) : null,
          words: changes.find((change) => change.where.startsWith('body'))?.words ?? changes[0]?.words ?? [],
          block: one.block,
        };
      }),
    [revisions, t, find, language],
  );
}

/** The recent documents that use a block; `asked`: not known yet, `unknown`: can't be found out. */
export type BlockUses = readonly DocumentWithBlock[] | 'asked' | 'unknown';

export function useBlockUses(id: BlockId, isNew: boolean): BlockUses {
  const bridge = useBridge();
  const [uses, setUses] = useState<BlockUses>(isNew ? [] : 'asked');
  useEffect(() => {
    if (isNew) return;
    let ended = false;
    void bridge.blockUses({ id }).then((reply) => {
      if (!ended) setUses(reply.ok ? reply.value : 'unknown');
    });
    return () => {
      ended = true;
    };
  }, [bridge, id, isNew]);
  return uses;
}

const NO_EXPORTS: readonly ExportWithBlock[] = [];

/** The exports that used a quote, newest first; none for a block of another kind, and while they are not known. */
export function useExportUses({ id, kind }: Pick<Block, 'id' | 'kind'>, isNew: boolean): readonly ExportWithBlock[] {
  const bridge = useBridge();
  const [uses, setUses] = useState(NO_EXPORTS);
  useEffect(() => {
    if (isNew || kind !== 'quote') return;
    let ended = false;
    void bridge.exportUses({ id }).then((reply) => {
      if (!ended && reply.ok) setUses(reply.value);
    });
    return () => {
      ended = true;
    };
  }, [bridge, id, isNew, kind]);
  return uses;
}
