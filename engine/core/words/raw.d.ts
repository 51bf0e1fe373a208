/** A list of words travels in the program as text: core reads no file. */
declare module '*.txt?raw' {
  const text: string;
  export default text;
}
