import type { ImageHash } from '../core/richtext/model.ts';
import type { JobProblem } from './problems.ts';

/** Seconds that one drawing (SVG) may take: when it is chosen, and when a document that has it is shown or exported. */
export const LONGEST_DRAWING = { chosen: 10, shown: 30 } as const;

/** A drawing, as a sentence names it. */
export interface NamedDrawing {
  hash: ImageHash;
  /** Name of its file, or else its alternative text; null: it has neither. */
  name: string | null;
  isLogo: boolean;
}

/**
 * Drawing is native code, which its own process can't stop. The process notifies its parent, which stops it where a drawing
 * takes too long.
 */
export interface DrawingWatch {
  /** A drawing begins; null: the last one ended. Resolves when the message is sent: what follows may block this process. */
  onDrawing: (drawing: NamedDrawing | null) => Promise<void>;
  /** Drawings that took too long before: they are refused at once. */
  tooSlow: ReadonlySet<ImageHash>;
}

/** The problem of a drawing in a document that is shown or exported. */
export function tooSlowProblem({ name, isLogo }: NamedDrawing): JobProblem {
  return { code: 'drawing-too-slow', values: { name, isLogo, seconds: LONGEST_DRAWING.shown } };
}

/** Does work on a drawing while the watch runs. */
export async function watchDrawing<Value>(
  watch: DrawingWatch,
  drawing: NamedDrawing,
  work: () => Promise<Value>,
): Promise<Value> {
  await watch.onDrawing(drawing);
  try {
    return await work();
  } finally {
    await watch.onDrawing(null);
  }
}

/** For a process that no other process can stop. */
export const UNWATCHED: DrawingWatch = { onDrawing: async () => undefined, tooSlow: new Set() };
