/** Word lists are bundled into the program as text, because core reads no files. */
declare module '*.txt?raw' {
  const text: string;
  export default text;
}
