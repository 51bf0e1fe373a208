/** The address of a picture under the app's own scheme. */
export function pictureAddress(hash: string): string {
  return `/pictures/${hash}`;
}
