import { ImageRun } from 'docx';
import { emuOfPoints, pixelsOfEmu } from '../../core/layout/units.ts';
import type { Picture } from '../raster.ts';
import { writable } from '../xml.ts';
import type { Writing } from './writing.ts';

/** Where a picture is and how large. Sizes in points. */
export interface PictureLook {
  width: number;
  height: number;
  /** Null for a decorative one. */
  alt: string | null;
  name: string;
  /** From the corner of the page; absent: in the line. */
  onPage?: { left: number; top: number };
}

/** A picture in a run, with alternative text (ISO 29500-1, 20.4.2 and 20.2.2.5). */
export function pictureRun(writing: Writing, { bytes, type, svg }: Picture, look: PictureLook): ImageRun {
  const alt = writable(look.alt ?? '').trim();
  const file = { type, data: bytes };
  return new ImageRun({
    ...(svg ? { type: 'svg' as const, data: svg, fallback: file } : file),
    transformation: { width: pixelsOfEmu(emuOfPoints(look.width)), height: pixelsOfEmu(emuOfPoints(look.height)) },
    altText: { id: String(writing.nextId()), name: look.name, description: alt },
    decorative: alt === '',
    floating: look.onPage && {
      horizontalPosition: { offset: emuOfPoints(look.onPage.left) },
      verticalPosition: { offset: emuOfPoints(look.onPage.top) },
      layoutInCell: false,
    },
  });
}
