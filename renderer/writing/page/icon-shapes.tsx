import {
  CircleCheck,
  CircleDashed,
  Clock,
  Ellipsis,
  FilePen,
  GripVertical,
  Image,
  Lock,
  type LucideIcon,
  Pencil,
  Plus,
  RefreshCw,
  Unlink,
} from 'lucide-react';
import { KIND_ICONS } from '../../ui/controls/kind.tsx';
import { iconId, PAGE_ICONS, type PageIcon } from './elements.ts';

const SHAPES: { [Name in PageIcon]: LucideIcon } = {
  ...KIND_ICONS,
  grip: GripVertical,
  lock: Lock,
  pencil: Pencil,
  newer: RefreshCw,
  unlinked: Unlink,
  open: CircleDashed,
  approved: CircleCheck,
  expired: Clock,
  draft: FilePen,
  plus: Plus,
  more: Ellipsis,
  picture: Image,
};

/** The shapes of the page's icons, once for the whole document. Each use sets the colour and the line width. */
export function IconShapes() {
  return (
    <svg className="scene" aria-hidden="true">
      {PAGE_ICONS.map((name) => {
        const Shape = SHAPES[name];
        return (
          <symbol key={name} id={iconId(name)} viewBox="0 0 24 24">
            <Shape className="" stroke="inherit" strokeWidth="inherit" fill="inherit" />
          </symbol>
        );
      })}
    </svg>
  );
}
