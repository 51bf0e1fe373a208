import { basename, join } from 'node:path';
import { contentHash } from '../../../engine/core/canonical-json.ts';
import type { InterfaceLanguage } from '../../../engine/core/result.ts';
import { drawDrawing } from '../../../engine/jobs/draw-pictures.ts';
import { type DrawingWatch, type NamedDrawing, watchDrawing } from '../../../engine/jobs/drawing-watch.ts';
import { loadHouseStyle } from '../../../engine/jobs/house-styles.ts';
import type { Typesetter } from '../../../engine/publish/pdf/typesetter.ts';
import { bringInImage } from '../../../engine/store/images.ts';
import { bringInLogo } from '../../../engine/store/organisation.ts';
import { readPictureFile } from '../../../engine/store/picture-file.ts';
import { pngSize } from '../../../engine/store/picture-size.ts';
import { looksLikeSvg } from '../../../engine/store/safe-svg.ts';
import type { OutputOf, Reply } from '../../ipc/contract.ts';
import { createRefusal } from '../../texts/refusal.ts';
import { storePictures } from '../picture-store.ts';
import { problemReply } from '../problem-reply.ts';
import type { Folders, ProcessHandlers } from '../protocol.ts';
import type { UserFiles } from '../user-files.ts';

/** Any house style of the product has the fonts of all of them. */
const FONT_STYLE = 'neutraal';

/**
 * Handles pictures that the user chose. Each drawing is drawn once before it is accepted, in this process, which has no
 * state and can be killed when that takes too long.
 */
export function createPictureHandlers(
  { data, templates, fonts }: Folders,
  { typesetter, userFiles }: { typesetter: Typesetter; userFiles: UserFiles },
): Pick<ProcessHandlers<'reports'>, 'addPicture' | 'addPictureBytes' | 'tryLogo'> {
  const testDrawing = async (
    drawing: NamedDrawing,
    svg: Uint8Array,
    language: InterfaceLanguage,
    watch: DrawingWatch,
  ): Promise<Reply<null>> => {
    const style = await loadHouseStyle(FONT_STYLE, { templates, fonts, onlyOfProduct: true });
    if (!style.ok) return problemReply(style.problem, language);
    const options = { watch, typesetter, fonts: style.value.assets.fonts, isForWord: true };
    const drawn = await drawDrawing(drawing, svg, options);
    if (!drawn.ok) return problemReply(drawn.problem, language);
    const isDrawn = drawn.value.as === 'pixels' || (drawn.value.as === 'drawing' && drawn.value.isOnPages);
    if (isDrawn) return { ok: true, value: null };
    return problemReply({ code: 'image-unreadable', values: { name: drawing.name ?? '', detail: '' } }, language);
  };

  const addPicture = async (
    bytes: Uint8Array,
    name: string,
    language: InterfaceLanguage,
    watch: DrawingWatch,
  ): Promise<Reply<OutputOf<'addPicture'>>> => {
    const read = () => bringInImage(bytes, name);
    // Even parsing a drawing may take long.
    const image = looksLikeSvg(bytes)
      ? await watchDrawing(watch, { hash: contentHash(bytes), name, isLogo: false }, read)
      : await read();
    if (!image.ok) return problemReply(image.problem, language);
    const { hash, info } = image.value;
    if (info.mediaType === 'image/svg+xml') {
      const tried = await testDrawing({ hash, name, isLogo: false }, image.value.bytes, language, watch);
      if (!tried.ok) return tried;
    }
    await storePictures(join(data, 'pictures'), new Map([[hash, image.value.bytes]]));
    return { ok: true, value: { hash, info } };
  };

  return {
    addPicture: async ({ file }, { settings: { language }, paths }, _progress, watch) => {
      const path = paths[file];
      if (path === undefined) return createRefusal('not-granted', language, {});
      const read = await userFiles.run(path, (alive) => readPictureFile(path, alive));
      if (read === null) return createRefusal('file-away', language, { file: basename(path) });
      return read.ok ? addPicture(read.value, basename(path), language, watch) : problemReply(read.problem, language);
    },

    addPictureBytes: async ({ name, bytes }, { settings: { language } }, _progress, watch) =>
      addPicture(bytes, name, language, watch),

    tryLogo: async ({ logo: file }, { settings: { language }, paths }, _progress, watch) => {
      const path = paths[file];
      if (path === undefined) return createRefusal('not-granted', language, {});
      const name = basename(path);
      const read = await userFiles.run(path, (alive) => readPictureFile(path, alive));
      if (read === null) return createRefusal('file-away', language, { file: name });
      if (!read.ok) return problemReply(read.problem, language);
      // A PNG is checked when it is stored.
      if (pngSize(read.value)) return { ok: true, value: null };
      const drawing = { hash: contentHash(read.value), name, isLogo: true };
      const logo = await watchDrawing(watch, drawing, () => bringInLogo(read.value, name));
      if (!logo.ok) return problemReply(logo.problem, language);
      const { bytes } = logo.value;
      return testDrawing({ ...drawing, hash: contentHash(bytes) }, bytes, language, watch);
    },
  };
}
