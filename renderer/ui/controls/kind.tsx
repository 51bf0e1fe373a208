import {
  BookMarked,
  ChartNoAxesColumn,
  Flag,
  Handshake,
  Landmark,
  Library,
  type LucideIcon,
  MessageCircleQuestionMark,
  Pilcrow,
  Quote,
} from 'lucide-react';
import type { BlockKind, PerKind } from '../../../engine/core/blocks/block.ts';

export const KIND_ICONS: PerKind<LucideIcon> = {
  demand: Flag,
  motion: Landmark,
  finding: BookMarked,
  quote: Quote,
  question: MessageCircleQuestionMark,
  passage: Pilcrow,
  figure: ChartNoAxesColumn,
  commitment: Handshake,
  source: Library,
};

/** The mark of a kind. Its word stands beside it, or is read to who can't see it. */
export function KindIcon({ kind }: { kind: BlockKind }) {
  const Drawing = KIND_ICONS[kind];
  return <Drawing aria-hidden="true" focusable="false" className={`i kind k-${kind}`} />;
}
