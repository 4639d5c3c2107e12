import { late } from "@/ui/late";

/** The code editor where a page's text shouldn't wait for its script. */
export const LateEditor = late(() => import("./editor").then((module) => module.Editor), <div className="editor-waits" aria-busy="true" />);
