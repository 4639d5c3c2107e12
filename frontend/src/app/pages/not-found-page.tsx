import type { ReactElement } from "react";
import { NotFound } from "./not-found";

export function NotFoundPage(): ReactElement {
  return <NotFound />;
}
