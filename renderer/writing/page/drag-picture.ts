import { drawIcon, element, type PageIcon } from './elements.ts';

/** Maximum width of the drag picture, in pixels to the right of the mouse. */
export const DRAG_PICTURE_WIDTH = 250;

/** Sets the picture that follows the mouse during a drag: an icon and a title. */
export function setDragPicture(transfer: DataTransfer, icon: PageIcon, title: string): void {
  const ghost = element(
    'div',
    'drag-picture-frame',
    element('div', 'drag-picture', drawIcon(icon), element('span', 'truncated', title)),
  );
  document.body.append(ghost);
  transfer.setDragImage(ghost, 0, 0);
  // Chromium takes the picture after the event.
  setTimeout(() => ghost.remove());
}
