import { drawIcon, element, type PageIcon } from './elements.ts';

/** Pixels from the mouse to where the widest of these pictures ends at its right. */
export const PICTURE_REACH = 250;

/** What hangs at the mouse while something is dragged: its icon and its title. */
export function setDragPicture(transfer: DataTransfer, icon: PageIcon, title: string): void {
  const ghost = element('div', 'ghost-in', element('div', 'ghost', drawIcon(icon), element('span', 'clip', title)));
  document.body.append(ghost);
  transfer.setDragImage(ghost, 0, 0);
  // Its picture is taken when the event is over.
  setTimeout(() => ghost.remove());
}
