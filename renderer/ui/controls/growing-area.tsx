import { type ComponentProps, useEffect, useLayoutEffect, useRef } from 'react';
import { rewriteText } from './rewrite-text.ts';

/** The words of an area, over which marks can be drawn: a highlight reaches into no field. Gives the function that ends it. */
export type MarkWords = (area: HTMLTextAreaElement, words: Text) => () => void;

type GrowingAreaProps = ComponentProps<'textarea'> & {
  value: string;
  /** Another one begins anew. */
  mark?: MarkWords | undefined;
};

/**
 * A text area as high as what stands in it, and never lower than its rows. The runtime does not know `field-sizing`: beside
 * the area, unseen, the same words in the same face say the height, so that nothing collapses and jumps while one types.
 */
export function GrowingArea({ className, mark, ...area }: GrowingAreaProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <div className="grows">
      <textarea {...area} className={className} ref={field} />
      <div className={`${className ?? ''} mirror`} data-text={area.value} aria-hidden="true" />
      {mark && <Marked className={className} value={area.value} mark={mark} field={field} />}
    </div>
  );
}

interface MarkedProps extends Pick<GrowingAreaProps, 'className' | 'value'> {
  mark: MarkWords;
  field: { current: HTMLTextAreaElement | null };
}

/** The same words once more, over the area: nothing is seen of them but their marks. */
function Marked({ className, value, mark, field }: MarkedProps) {
  const root = useRef<HTMLDivElement>(null);
  const words = useRef<Text | null>(null);
  useLayoutEffect(() => {
    words.current ??= document.createTextNode('');
    if (words.current.parentNode !== root.current) root.current?.append(words.current);
    rewriteText(words.current, value);
  }, [value]);
  useEffect(() => (field.current && words.current ? mark(field.current, words.current) : undefined), [mark, field]);
  return <div className={`${className ?? ''} mirror over`} ref={root} aria-hidden="true" />;
}
