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

/** The icon of a kind of block. Its name must be beside it or in the accessible name. */
export function KindIcon({ kind }: { kind: BlockKind }) {
  const Drawing = KIND_ICONS[kind];
  return <Drawing aria-hidden="true" focusable="false" className={`icon icon-kind kind-${kind}`} />;
}
