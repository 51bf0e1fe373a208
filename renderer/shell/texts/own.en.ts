import type { ShellTexts } from './own.nl.ts';

const NOT_SAVED: { [code: string]: string | undefined } = {
  'folder-gone': 'This folder is not there or does not answer.',
  'disk-full': 'This disk is full.',
};

export const en: ShellTexts = {
  closing: {
    title: 'The window is still waiting',
    why: 'Before this window closes, it waits for an answer from the disk or the library:',
    keeping: (title) =>
      `The block ‘${title}’ is being saved, and may not be in the library yet. If the window closes now, the recovery copy comes back at the next start.`,
    takingBack: (title, isNew) =>
      isNew
        ? `The new block ‘${title}’ is being removed from the library. If the window closes now, it may still be there.`
        : `The last changes of ‘${title}’ are being undone. If the window closes now, they may still be in the library.`,
    organisation:
      'The details of the organisation are being saved, and may not be in the library yet. If the window closes now, the last changes may be lost.',
    document: (name, noCopy) =>
      `The document ‘${name}’ is being saved, and may not be fully in its file yet. ${
        noCopy
          ? 'There is no recovery copy. If the window closes now, the last text may be lost.'
          : 'If the window closes now, the recovery copy comes back at the next start.'
      }`,
    tidying:
      'A recovery copy that is no longer needed is being deleted. If the window closes now, it may be offered again.',
    goesOn: 'Once the answer comes, the window closes by itself.',
    now: 'Close now',
  },
  leaveFailed: {
    title: { window: 'The window was not closed', document: 'The document was not closed' },
    what: {
      window: 'Something went wrong while closing, so the window stays open.',
      document: 'Something went wrong while closing, so the document stays open.',
    },
    kept: {
      file: (name) => `The document ‘${name}’ is fully in its file.`,
      copy: (name) => `The text of ‘${name}’ is in the recovery copy.`,
      'only-here': (name) => `The last text of ‘${name}’ exists only in this window. Save it first with Save as.`,
    },
    forms: 'What was typed in an open form may exist only there.',
    next: 'Save the form and the document, and then close again.',
    anyway: 'Close anyway',
    stay: 'Keep open',
  },
  app: {
    opening: (name) => `Opening ‘${name}’`,
    openingFrom: (folder) => `The file is being read from ${folder}.`,
    openingMayTakeLong: 'On a network drive this can take a while. Cancelling does not change the file.',
    notSavedThere: 'Not saved there',
    /** For a destination that was rejected: saving there is not repeated. */
    notSavedWhy: (code) => NOT_SAVED[code],
    otherPlace: 'Choose another location',
    staysWhereItWas: 'The document is where it was, and its text is safe.',
    leaveTitle: 'Save first?',
    leaveNew: 'This document has no file yet.',
    leaveChanged: 'Some changes are not in the file yet.',
    leaveStuck: 'The last changes are not in the file yet; saving there fails at the moment.',
    leaveKept: 'Without saving, the text stays in Versions.',
    leaveLost: 'Without saving, the text is lost.',
    faultTitle: 'This window stopped responding',
    faultKept: 'The text is safe. After reloading it is back here, or in Recover.',
    faultAgain: 'Reload the window',
    faultDetail: (detail) => `Message: ${detail}`,
    leaveWithout: 'Leave without saving',
    notLoadedTitle: 'Inbreng could not load',
    notLoadedKept: 'What was saved before is still there.',
    notLoadedAgain: 'Try again',
    partStoppedTitle: 'A part stopped',
    partStopped: 'The text is safe. The part restarts by itself.',
    savingStopped:
      'What was just typed may exist only in this window. Leave it open: Inbreng keeps trying to record it.',
    repaired: 'Something was wrong when opening',
    carried: {
      docx: {
        title: 'Opened from a Word file',
        is: (name) =>
          `This is the document as it was when ${name} was exported. Later changes in Word are not in it: make them here too.`,
        stands: 'It is a new document without a file. The Word file and the original document stay as they are.',
      },
      pdf: {
        title: 'Opened from a PDF',
        is: (name) =>
          `This is the document as it was when ${name} was exported. Comments made in the PDF later are not in it.`,
        stands: 'It is a new document without a file. The PDF and the original document stay as they are.',
      },
    },
    savedWithout: (pictures) => (pictures === 1 ? 'Saved without a picture' : `Saved without ${pictures} pictures`),
    repairedKept: 'The file itself changes only when you save. Check that the text is right.',
    repairedSee: 'Check that the text is right.',
  },
};
