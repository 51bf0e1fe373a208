import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

export interface PaneDividerProps {
  /** For screen readers: 'Breedte van de bibliotheek'. */
  label: string;
  side: 'left' | 'right';
  /** In pixels, as are `least` and `most`. */
  width: number;
  least: number;
  most: number;
  /** Called while the divider moves. */
  onWidth: (width: number) => void;
  /** Called when the divider is released; null resets the width to its default. */
  onSettled: (width: number | null) => void;
}

const STEP = 16;

/** The edge of a pane: the user drags it or moves it with the arrow keys; a double click resets the width. */
export function PaneDivider({ label, side, width, least, most, onWidth, onSettled }: PaneDividerProps) {
  const drag = useRef<{ from: number; width: number } | null>(null);
  const within = (next: number) => Math.round(Math.min(most, Math.max(least, next)));
  const at = (x: number): number => {
    if (!drag.current) return width;
    const moved = x - drag.current.from;
    return within(drag.current.width + (side === 'left' ? moved : -moved));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const grows = side === 'left' ? 'ArrowRight' : 'ArrowLeft';
    const shrinks = side === 'left' ? 'ArrowLeft' : 'ArrowRight';
    const step = event.key === grows ? STEP : event.key === shrinks ? -STEP : 0;
    const next = event.key === 'Home' ? least : event.key === 'End' ? most : within(width + step);
    if (step === 0 && event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    onWidth(next);
    onSettled(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is a widget; <hr> is not
    <div
      className={`divider ${side}`}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event: PointerEvent<HTMLDivElement>) => {
        if (event.button !== 0) return;
        drag.current = { from: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => drag.current && onWidth(at(event.clientX))}
      onPointerUp={(event) => {
        if (!drag.current) return;
        const settled = at(event.clientX);
        const moved = settled !== drag.current.width;
        drag.current = null;
        if (moved) onSettled(settled);
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
      onDoubleClick={() => onSettled(null)}
    />
  );
}
