/** Vite puts the file beside the page's and gives its address. */
declare module '*.mjs?url' {
  const address: string;

  export { address as default };
}
