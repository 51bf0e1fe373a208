import { useSyncExternalStore } from 'react';
import { BlockFieldPanel } from './block-field/block-field-panel.tsx';
import { CitationPanel, NewCitationPanel } from './citation/citation-panel.tsx';
import { ReferencePanel } from './citation/reference-panel.tsx';
import { GoToPanel } from './go-to/go-to-panel.tsx';
import { LinkPanel } from './link/link-panel.tsx';
import { TypingMenu } from './menu/typing-menu.tsx';
import { PictureDialog } from './picture/picture-dialog.tsx';
import { TableTools } from './table/table-tools.tsx';
import type { TypingFeatures } from './typing-features.ts';

/** The menus and panels of typing, above the window. Rendered once, next to the page. */
export function TypingLayer({ features }: { features: TypingFeatures }) {
  return (
    <>
      <TypingMenu features={features} />
      <TableTools features={features} />
      <OpenPanel features={features} />
    </>
  );
}

function OpenPanel({ features }: { features: TypingFeatures }) {
  const panel = useSyncExternalStore(features.panels.onChange, features.panels.panel);
  switch (panel?.what) {
    case undefined:
      return null;
    case 'link':
      return <LinkPanel features={features} />;
    case 'citation':
      return <NewCitationPanel features={features} block={panel.block} $before={panel.$before} />;
    case 'citationHere':
      return <CitationPanel features={features} nodeKey={panel.key} key={panel.key} />;
    case 'referenceHere':
      return <ReferencePanel features={features} nodeKey={panel.key} key={panel.key} />;
    case 'picture':
      return <PictureDialog features={features} picture={panel.picture} />;
    case 'blockField':
      return <BlockFieldPanel key={panel.block.id} features={features} {...panel} />;
    case 'goTo':
      return <GoToPanel features={features} />;
  }
}
