import { Check, CircleDashed, Link2, Timer, Unplug, X, type LucideIcon } from "lucide-react";
import type { ReactElement } from "react";
import type { Sign } from "../model";
import { Icon } from "@/ui/icon";

const GLYPHS: Record<Sign, LucideIcon> = { pass: Check, fail: X, stopped: Timer, depends: Link2, ended: Unplug, waiting: CircleDashed };
const TONES: Record<Sign, string> = { pass: "verdict-pass", fail: "verdict-fail", stopped: "verdict-odd", depends: "verdict-odd", ended: "verdict-odd", waiting: "verdict-wait" };

export const toneOf = (sign: Sign): string => TONES[sign];

export function VerdictSign({ sign }: { sign: Sign }): ReactElement {
  return <span className={`sign ${TONES[sign]}`}><Icon of={GLYPHS[sign]} verdict /></span>;
}
