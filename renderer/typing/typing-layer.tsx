import { TypingMenu } from './menu/typing-menu.tsx';
import type { TypingRoom } from './room.ts';

/** All that typing shows over the window: its menus and panels. Once, beside the page. */
export function TypingLayer({ room }: { room: TypingRoom }) {
  return <TypingMenu room={room} />;
}
