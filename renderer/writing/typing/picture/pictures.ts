import { HOLDS } from '../holds.ts';
import type { Panels } from '../panels/panels.ts';
import type { TypingTexts } from '../texts/nl.ts';
import type { PictureIn, Typing } from '../typing.ts';

/** Pictures on their way into the text: each is asked for its alternative text before it stands there. */
export interface Pictures {
  /** Asks for a file. */
  choose: () => void;
  /** What was pasted; says what no picture is. */
  take: (files: readonly File[]) => void;
}

/** What a document can hold, or becomes a PNG or JPEG on its way in: the same kinds as a file that is chosen. */
const PICTURE = /^image\/(?:png|jpeg|webp|tiff|gif|svg\+xml)$/;

interface Parts {
  typing: Typing;
  panels: Panels;
  texts: () => TypingTexts;
}

export function createPictures({ typing, panels, texts }: Parts): Pictures {
  const { around } = typing;
  const settle = (picture: PictureIn | null): void => {
    if (picture?.ok) panels.open({ what: 'picture', picture });
    else if (picture) around.say(picture.message);
  };
  const take = (files: readonly File[]): void => {
    const picture = files.find(({ type }) => PICTURE.test(type));
    if (!picture) around.say(texts().picture.kind);
    else if (!HOLDS[typing.holds()].tables) around.say(texts().said.notHere(texts().actions.insertPicture));
    else void around.addPicture(picture).then(settle);
  };
  return {
    choose: () => void around.choosePicture().then(settle),
    take,
  };
}
