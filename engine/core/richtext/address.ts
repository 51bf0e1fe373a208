/** What a link may lead to: an address of the web or of mail. Anything else (`javascript:`, a file) is words, and no link. */
export const LINK_ADDRESS = /^(https?:\/\/|mailto:)[^\s<>"]+$/i;
