export function compoundBeginningsText(): string;
