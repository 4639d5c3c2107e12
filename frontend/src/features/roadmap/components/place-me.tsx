import { Route as RouteGlyph } from "lucide-react";
import type { ReactElement } from "react";
import { Link } from "react-router";
import { Icon } from "@/ui/icon";

/** For somebody who hasn't begun here and knows some Python already: the way to where they stand. */
export function PlaceMe(): ReactElement {
  return <Link className="due" to="/place"><Icon of={RouteGlyph} /><span><b>Place me</b>, 20 questions at most</span></Link>;
}
