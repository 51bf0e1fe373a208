import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

export interface PaneDividerProps {
  /** For screen readers: 'Breedte van de bibliotheek'. */
  label: string;
  side: 'left' | 'right';
  /** In pixels, as are `min` and `max`. */
  width: number;
  min: number;
  max: number;
  /** Called while the divider moves. */
  onWidth: (width: number) => void;
  /** Called when the divider is released; null resets the width to its default. */
  onRelease: (width: number | null) => void;
}

const STEP = 16;

/** The edge of a pane: the user drags it or moves it with the arrow keys; a double click resets the width. */
export function PaneDivider({ label, side, width, min, max, onWidth, onRelease }: PaneDividerProps) {
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
    onWidth(next);
    onRelease(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is a widget; <hr> is not
    <div
      className={`divider ${side}`}
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
      onPointerMove={(event) => drag.current && onWidth(widthAt(event.clientX))}
      onPointerUp={(event) => {
        if (!drag.current) return;
        const settled = widthAt(event.clientX);
        const moved = settled !== drag.current.width;
        drag.current = null;
        if (moved) onRelease(settled);
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
      onDoubleClick={() => onRelease(null)}
    />
  );
}
