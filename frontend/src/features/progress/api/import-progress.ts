import { answer, api } from "@/api/client";

export const importProgress = (document: Record<string, unknown>) => answer(api.POST("/api/progress/import", { body: document }));
