/** In place of all journals, or all forms, of a folder that can't be listed. No draft and no form has this id. */
export type Unlisted = 'unlisted';
