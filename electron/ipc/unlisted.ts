/** Id of the one entry that represents all journals, or all forms, of a folder that can't be listed. No draft or form has it. */
export type Unlisted = 'unlisted';
