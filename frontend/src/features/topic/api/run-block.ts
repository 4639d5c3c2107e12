import { request } from "@/api/request";
import type { RunResult } from "@/api/types";

export const runSource = (source: string): Promise<RunResult> => request("/run", { method: "POST", body: { source } });
