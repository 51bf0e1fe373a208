import type { ReactNode } from 'react';
import { UNSAFE_PortalProvider as PortalProvider } from 'react-aria/PortalProvider';

/**
 * Where menus, popovers, tooltips and dialogs stand: beside the app, not around it. React listens for events of every kind
 * wherever it puts something, and what is typed on the page does not pass here.
 */
export function overlayPlace(): HTMLElement {
  const there = document.getElementById('overlays');
  if (there) return there;
  const made = document.createElement('div');
  made.id = 'overlays';
  document.body.append(made);
  return made;
}

/** The controls in it put their overlays there. */
export function OverlaysBeside({ children }: { children: ReactNode }) {
  return <PortalProvider getContainer={overlayPlace}>{children}</PortalProvider>;
}
