import { request } from "@/api/request";

export const importProgress = (document: unknown): Promise<{ added: number; already_here: number }> =>
  request("/progress/import", { method: "POST", body: document });
