/** Stands for all journals, or forms, of a folder that can't be listed: no draft and no form has this id. */
export type Unlisted = 'unlisted';
