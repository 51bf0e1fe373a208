import type { GrantedFile } from '../../../electron/ipc/grant.ts';

/** The path of what was granted, as the system writes it. */
export function pathOf({ folder, name }: Pick<GrantedFile, 'folder' | 'name'>): string {
  const separator = folder.includes('\\') ? '\\' : '/';
  return folder.endsWith(separator) ? folder + name : `${folder}${separator}${name}`;
}
