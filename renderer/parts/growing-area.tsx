import type { ComponentProps } from 'react';

/**
 * A text area as high as what stands in it, and never lower than its rows. The runtime does not know `field-sizing`: beside
 * the area, unseen, the same words in the same face say the height, so that nothing collapses and jumps while one types.
 */
export function GrowingArea({ className, ...area }: ComponentProps<'textarea'> & { value: string }) {
  return (
    <div className="grows">
      <textarea {...area} className={className} />
      <div className={`${className ?? ''} mirror`} data-text={area.value} aria-hidden="true" />
    </div>
  );
}
