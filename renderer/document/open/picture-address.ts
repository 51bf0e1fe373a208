/** '/pictures/' and the hash: under the app's own scheme. */
export function pictureAddress(hash: string): string {
  return `/pictures/${hash}`;
}
