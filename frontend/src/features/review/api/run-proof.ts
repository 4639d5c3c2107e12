import { answer, api } from "@/api/client";
import type { RunResult } from "@/api/types";

export const runProof = (source: string): Promise<RunResult> => answer(api.POST("/api/run", { body: { source } }));
