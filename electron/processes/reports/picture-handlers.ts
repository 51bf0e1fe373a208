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
import { refusal } from '../../texts/refusal.ts';
import { problemReply } from '../draft-in.ts';
import { keepPictures } from '../pictures.ts';
import type { Folders, Handlers } from '../protocol.ts';
import type { UserFiles } from '../user-files.ts';

/** The fonts of every house style that comes with the product are at hand in each of them. */
const ANY_STYLE = 'neutraal';

/**
 * Pictures that a person chose. Each drawing is drawn once before it is accepted: in this process, which can be ended where that
 * takes too long, and which holds nothing that would be lost.
 */
export function pictureHandlers(
  { data, templates, fonts }: Folders,
  { typesetter, userFiles }: { typesetter: Typesetter; userFiles: UserFiles },
): Pick<Handlers<'reports'>, 'addPicture' | 'addPictureBytes' | 'tryLogo'> {
  const tryDrawing = async (
    drawing: NamedDrawing,
    svg: Uint8Array,
    language: InterfaceLanguage,
    watch: DrawingWatch,
  ): Promise<Reply<null>> => {
    const style = await loadHouseStyle(ANY_STYLE, { templates, fonts, onlyOfProduct: true });
    if (!style.ok) return problemReply(style.problem, language);
    const options = { watch, typesetter, fonts: style.value.assets.fonts, isForWord: true };
    const drawn = await drawDrawing(drawing, svg, options);
    if (!drawn.ok) return problemReply(drawn.problem, language);
    const isDrawn = drawn.value.as === 'pixels' || (drawn.value.as === 'drawing' && drawn.value.isOnPages);
    if (isDrawn) return { ok: true, value: null };
    return problemReply({ code: 'image-unreadable', values: { name: drawing.name ?? '', detail: '' } }, language);
  };

  const bringIn = async (
    bytes: Uint8Array,
    name: string,
    language: InterfaceLanguage,
    watch: DrawingWatch,
  ): Promise<Reply<OutputOf<'addPicture'>>> => {
    const read = () => bringInImage(bytes, name);
    // Only reading a drawing may already take long.
    const image = looksLikeSvg(bytes)
      ? await watchDrawing(watch, { hash: contentHash(bytes), name, isLogo: false }, read)
      : await read();
    if (!image.ok) return problemReply(image.problem, language);
    const { hash, info } = image.value;
    if (info.mediaType === 'image/svg+xml') {
      const tried = await tryDrawing({ hash, name, isLogo: false }, image.value.bytes, language, watch);
      if (!tried.ok) return tried;
    }
    await keepPictures(join(data, 'pictures'), new Map([[hash, image.value.bytes]]));
    return { ok: true, value: { hash, info } };
  };

  return {
    addPicture: async ({ file }, { settings: { language }, paths }, _progress, watch) => {
      const path = paths[file];
      if (path === undefined) return refusal('not-granted', language, {});
      const read = await userFiles.work(path, (alive) => readPictureFile(path, alive));
      if (read === null) return refusal('file-away', language, { file: basename(path) });
      return read.ok ? bringIn(read.value, basename(path), language, watch) : problemReply(read.problem, language);
    },

    addPictureBytes: async ({ name, bytes }, { settings: { language } }, _progress, watch) =>
      bringIn(bytes, name, language, watch),

    tryLogo: async ({ logo: file }, { settings: { language }, paths }, _progress, watch) => {
      const path = paths[file];
      if (path === undefined) return refusal('not-granted', language, {});
      const name = basename(path);
      const read = await userFiles.work(path, (alive) => readPictureFile(path, alive));
      if (read === null) return refusal('file-away', language, { file: name });
      if (!read.ok) return problemReply(read.problem, language);
      // A PNG is judged where it is taken in.
      if (pngSize(read.value)) return { ok: true, value: null };
      const drawing = { hash: contentHash(read.value), name, isLogo: true };
      const logo = await watchDrawing(watch, drawing, () => bringInLogo(read.value, name));
      if (!logo.ok) return problemReply(logo.problem, language);
      const { bytes } = logo.value;
      return tryDrawing({ ...drawing, hash: contentHash(bytes) }, bytes, language, watch);
    },
  };
}
