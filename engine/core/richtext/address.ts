/** Addresses that a link may have: web and mail. Anything else (`javascript:`, a file) is kept as plain text. */
export const LINK_ADDRESS = /^(https?:\/\/|mailto:)[^\s<>"]+$/i;
