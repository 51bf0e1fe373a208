/**
 * Why a picture was not found. `reason`: the error of the system as text. `silent`: names of files that did not respond
 * and may have it.
 */
export type MissingReason = { reason: string } | { silent: string[] } | 'damaged' | 'nowhere';

export interface PictureTexts {
  /** `silent`: names of files that did not respond and may have the picture. */
  describeNotSaved: (values: { picture: string; file: string; silent: string[] }) => string;
  /** `reason`: the error of the system as text. `isFull`: the disk is full. */
  describeNotShown: (values: { pictures: string[]; file: string; reason: string; isFull: boolean }) => string;
  /** `silent`: names of files that did not respond and may have the picture. */
  describeNotFound: (values: { picture: string; silent: string[] }) => string;
  describeNotCopied: (values: { picture: string; reason: MissingReason }) => string;
}
