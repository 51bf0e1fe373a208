import type { GrantedFile } from '../../../electron/ipc/grant.ts';

/** The path of a granted file in the notation of the system. */
export function pathOf({ folder, name }: Pick<GrantedFile, 'folder' | 'name'>): string {
  const separator = folder.includes('\\') ? '\\' : '/';
  return folder.endsWith(separator) ? folder + name : `${folder}${separator}${name}`;
}
