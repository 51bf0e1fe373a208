import { ALLOWED_CONTENT } from '../allowed-content.ts';
import type { Panels } from '../panels/panels.ts';
import type { TypingTexts } from '../texts/nl.ts';
import type { PictureResult, Typing } from '../typing.ts';

/** Pictures that the user chooses or pastes. Each is inserted after the dialog for its alternative text. */
export interface Pictures {
  /** Lets the user choose a file. */
  choose: () => void;
  /** Handles pasted files; the status bar says if a file is not a picture. */
  take: (files: readonly File[]) => void;
}

/** Types that a document can contain, or that are converted to PNG or JPEG: the same as in the file dialog. */
const PICTURE = /^image\/(?:png|jpeg|webp|tiff|gif|svg\+xml)$/;

interface PictureDependencies {
  typing: Typing;
  panels: Panels;
  texts: () => TypingTexts;
}

export function createPictures({ typing, panels, texts }: PictureDependencies): Pictures {
  const { commands, dependencies } = typing;
  const openOrReport = (picture: PictureResult | null): void => {
    if (picture?.ok) panels.open({ what: 'picture', picture });
    else if (picture) commands.say(picture.message);
  };
  const take = (files: readonly File[]): void => {
    const picture = files.find(({ type }) => PICTURE.test(type));
    if (!picture) commands.say(texts().picture.kind);
    else if (!ALLOWED_CONTENT[typing.holds()].tables)
      commands.say(texts().messages.notHere(texts().actions.insertPicture));
    else void dependencies.addPicture(picture).then(openOrReport);
  };
  return {
    choose: () => void dependencies.choosePicture().then(openOrReport),
    take,
  };
}
