import type { LucideIcon } from "lucide-react";
import { memo, type ReactElement } from "react";

/** A glyph beside its word. It is never the only name of anything. */
export const Icon = memo(function Icon({ of: Glyph, verdict = false }: { of: LucideIcon; verdict?: boolean }): ReactElement {
  return <Glyph className={verdict ? "i verdict" : "i"} aria-hidden="true" />;
});
