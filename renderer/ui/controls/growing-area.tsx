import { type ComponentProps, useEffect, useLayoutEffect, useRef } from 'react';
import { rewriteText } from './rewrite-text.ts';

/**
 * Draws marks over a text node with the text of the area, because highlights do not work inside fields. Returns a
 * function that removes them.
 */
export type MarkWords = (area: HTMLTextAreaElement, words: Text) => () => void;

type GrowingAreaProps = ComponentProps<'textarea'> & {
  value: string;
  /** Changing it starts again. */
  mark?: MarkWords | undefined;
};

/**
 * A text area that grows with its text. Chromium did not support `field-sizing`, so a hidden copy of the text sets the
 * height.
 */
export function GrowingArea({ className, mark, ...area }: GrowingAreaProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <div className="field-grows">
      <textarea {...area} className={className} ref={field} />
      <div className={`${className ?? ''} field-mirror`} data-text={area.value} aria-hidden="true" />
      {mark && <Marked className={className} value={area.value} mark={mark} field={field} />}
    </div>
  );
}

interface MarkedProps extends Pick<GrowingAreaProps, 'className' | 'value'> {
  mark: MarkWords;
  field: { current: HTMLTextAreaElement | null };
}

/** A transparent copy of the text over the area, of which only the marks are visible. */
function Marked({ className, value, mark, field }: MarkedProps) {
  const root = useRef<HTMLDivElement>(null);
  const words = useRef<Text | null>(null);
  useLayoutEffect(() => {
    words.current ??= document.createTextNode('');
    if (words.current.parentNode !== root.current) root.current?.append(words.current);
    rewriteText(words.current, value);
  }, [value]);
  useEffect(() => (field.current && words.current ? mark(field.current, words.current) : undefined), [mark, field]);
  return <div className={`${className ?? ''} field-mirror is-over`} ref={root} aria-hidden="true" />;
}
