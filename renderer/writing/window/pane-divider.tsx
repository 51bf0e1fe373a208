import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { WindowPanes } from './use-panes.ts';

interface PaneDividerProps {
  /** For screen readers: 'Breedte van de bibliotheek'. */
  label: string;
  pane: 'library' | 'side';
  panes: WindowPanes;
}

const STEP = 16;

/** The edge of a pane: the user drags it or moves it with the arrow keys; a double click resets the width. */
export function PaneDivider({ label, pane, panes }: PaneDividerProps) {
  const side = pane === 'library' ? 'left' : 'right';
  const width = panes.width[pane];
  const { min, max } = panes.limits[pane];
  const drag = useRef<{ from: number; width: number } | null>(null);
  const clamp = (next: number) => Math.round(Math.min(max, Math.max(min, next)));
  const widthAt = (x: number): number => {
    if (!drag.current) return width;
    const moved = x - drag.current.from;
    return clamp(drag.current.width + (side === 'left' ? moved : -moved));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const grows = side === 'left' ? 'ArrowRight' : 'ArrowLeft';
    const shrinks = side === 'left' ? 'ArrowLeft' : 'ArrowRight';
    const step = event.key === grows ? STEP : event.key === shrinks ? -STEP : 0;
    const next = event.key === 'Home' ? min : event.key === 'End' ? max : clamp(width + step);
    if (step === 0 && event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    panes.showWidth(pane, next);
    panes.setWidth(pane, next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is a widget; <hr> is not
    <div
      className={`window-divider ${side}`}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event: PointerEvent<HTMLDivElement>) => {
        if (event.button !== 0) return;
        drag.current = { from: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => drag.current && panes.showWidth(pane, widthAt(event.clientX))}
      onPointerUp={(event) => {
        if (!drag.current) return;
        const settled = widthAt(event.clientX);
        const moved = settled !== drag.current.width;
        drag.current = null;
        if (moved) panes.setWidth(pane, settled);
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
      onDoubleClick={() => panes.setWidth(pane, null)}
    />
  );
}
