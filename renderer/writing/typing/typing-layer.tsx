import { useSyncExternalStore } from 'react';
import { CitationPanel, NewCitationPanel } from './citation/citation-panel.tsx';
import { ReferencePanel } from './citation/reference-panel.tsx';
import { GoToPanel } from './go-to/go-to-panel.tsx';
import { LinkPanel } from './link/link-panel.tsx';
import { TypingMenu } from './menu/typing-menu.tsx';
import { PictureDialog } from './picture/picture-dialog.tsx';
import type { TypingRoom } from './room.ts';
import { TableTools } from './table/table-tools.tsx';

/** All that typing shows over the window: its menus and panels. Once, beside the page. */
export function TypingLayer({ room }: { room: TypingRoom }) {
  return (
    <>
      <TypingMenu room={room} />
      <TableTools room={room} />
      <OpenPanel room={room} />
    </>
  );
}

function OpenPanel({ room }: { room: TypingRoom }) {
  const panel = useSyncExternalStore(room.panels.onChange, room.panels.panel);
  switch (panel?.what) {
    case undefined:
      return null;
    case 'link':
      return <LinkPanel room={room} />;
    case 'citation':
      return <NewCitationPanel room={room} block={panel.block} $before={panel.$before} />;
    case 'citationHere':
      return <CitationPanel room={room} nodeKey={panel.key} key={panel.key} />;
    case 'referenceHere':
      return <ReferencePanel room={room} nodeKey={panel.key} key={panel.key} />;
    case 'picture':
      return <PictureDialog room={room} picture={panel.picture} />;
    case 'goTo':
      return <GoToPanel room={room} />;
  }
}
