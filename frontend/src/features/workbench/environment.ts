import type { Environment } from "@/api/types";

const DOING: Record<string, string> = {
  waiting: "Another Orienteer is fetching it.",
  starting: "Beginning.",
  fetching: "Fetching.",
  installing: "Installing what was fetched.",
};

/** What is said about an environment that is needed and isn't there. */
export function standing(environment: Environment): string {
  const { title, state, cost, what, doing } = environment;
  switch (state) {
    case "making": return `${title}: ${DOING[doing] ?? "Fetching."}`;
    case "stopped": return "Stopped. What was fetched is kept.";
    case "failed": return `${what} What was fetched is kept.`;
    case "ready": return `${title} is ready.`;
    case "not for this machine": return `${title} can’t be had on this machine. ${what}`;
    default: return `This needs ${title}, which isn’t on this machine yet: ${cost}.`;
  }
}

/** The button that makes it, by what has happened before; "" where there is nothing to press. */
export function wayOn(environment: Environment): string {
  switch (environment.state) {
    case "not made": return "Fetch it";
    case "stopped": return "Go on";
    case "failed": return "Try again";
    default: return "";
  }
}

/** "120 of 630 MB": what lies on the disk because of it, of what there will be. */
export function counted({ bytes_done, bytes_in_all }: Environment): string {
  const megabytes = (bytes: number): number => Math.round(bytes / 1e6);
  return bytes_in_all ? `${megabytes(bytes_done)} of ${megabytes(bytes_in_all)} MB` : `${megabytes(bytes_done)} MB`;
}
