import type { ShellTexts } from './own.nl.ts';

const NOT_SAVED: { [code: string]: string | undefined } = {
  'folder-gone': 'This folder is not there or does not answer.',
  'disk-full': 'There is no room left on this disk.',
};

export const en: ShellTexts = {
  closing: {
    title: 'The window is still waiting',
    why: 'Before this window closes, it waits for an answer of the disk or the library:',
    keeping: (title) =>
      `The block ‘${title}’ is being kept, and may not be in the library yet. If the window closes now, what the recovery copy has comes back at the next start.`,
    takingBack: (title, isNew) =>
      isNew
        ? `The new block ‘${title}’ is being taken out of the library. If the window closes now, it may still be there.`
        : `The last changes of ‘${title}’ are being undone. If the window closes now, they may still be in the library.`,
    organisation:
      'The details of the organisation are being kept, and may not be in the library yet. If the window closes now, the last changes may be lost.',
    document: (name, noCopy) =>
      `The document ‘${name}’ is being kept, and may not be in its file completely yet. ${
        noCopy
          ? 'There is no recovery copy. If the window closes now, the last text may be lost.'
          : 'If the window closes now, what the recovery copy has comes back at the next start.'
      }`,
    tidying:
      'A recovery copy that is no longer needed is being cleared up. If the window closes now, it may be offered once more.',
    goesOn: 'When the answer comes, closing goes on by itself.',
    now: 'Close now',
  },
  app: {
    opening: (name) => `Opening ‘${name}’`,
    openingFrom: (folder) => `The file is being read from ${folder}.`,
    openingMayTakeLong: 'On a network drive that may take a while. Cancelling changes nothing in the file.',
    notSavedThere: 'Not saved in this place',
    /** For a destination that was rejected: saving there is not repeated. */
    notSavedWhy: (code) => NOT_SAVED[code],
    otherPlace: 'Choose another place',
    staysWhereItWas: 'The document is where it was, and its text is kept.',
    leaveTitle: 'Save first?',
    leaveNew: 'This document is not in a file yet.',
    leaveChanged: 'There are changes that are not in the file yet.',
    leaveStuck: 'The last changes are not in the file yet; saving there does not work now.',
    leaveKept: 'Without saving, the text stays at Versions.',
    leaveLost: 'Without saving, the text is gone.',
    faultTitle: 'This window got stuck',
    faultKept: 'The text is kept. After reloading it is there again, or at Recover.',
    faultAgain: 'Reload the window',
    faultDetail: (detail) => `Message: ${detail}`,
    leaveWithout: 'Leave without saving',
    notLoadedTitle: 'Inbreng could not load',
    notLoadedKept: 'What was saved before stays saved.',
    notLoadedAgain: 'Try again',
    partStoppedTitle: 'A part stopped',
    partStopped: 'The text is kept. The part starts again by itself.',
    savingStopped:
      'What was typed just now may stand in this window alone. Leave it open: keeping it is tried again and again.',
    repaired: 'Something was noticed while opening',
    carried: {
      docx: {
        title: 'Opened from a Word file',
        is: (name) =>
          `This is the document as it was when ${name} was exported. What was changed in Word since then is not in it and has to be taken over here.`,
        stands:
          'It is a new document, which is in no file yet. The Word file and the document that it came from stay as they are.',
      },
      pdf: {
        title: 'Opened from a PDF',
        is: (name) =>
          `This is the document as it was when ${name} was exported. Comments that someone made in the PDF are not in it.`,
        stands:
          'It is a new document, which is in no file yet. The PDF and the document that it came from stay as they are.',
      },
    },
    savedWithout: (pictures) => (pictures === 1 ? 'Saved without a picture' : `Saved without ${pictures} pictures`),
    repairedKept: 'The file itself changes only when it is saved. See whether the text is right.',
    repairedSee: 'See whether the text is right.',
  },
};
