/** Compilers go on after their first sentence: with advice, addresses, and the source itself. */
export const firstSentence = (message) => message.split("\n")[0].split(/(?<=\.) (?=[A-Z])/)[0].replace(/ {2,}/g, " ").trim();
