/** React's components: JSX is JavaScript with tags in it. */
import { scripted } from "../scripted.js";

export const ENDING = ".jsx";

export const compiled = (fileName, source) => scripted(fileName, source);
