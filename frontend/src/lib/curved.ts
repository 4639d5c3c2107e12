/** Our own words as they are set: the apostrophe in a word is curved. The quotation marks around a value are Python's, and stay. */
export function curved(text: string): string {
  return text.replace(/(?<=\p{L}{2}|\bI)'(?=\p{L})/gu, "’");
}
