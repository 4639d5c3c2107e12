import { answer, api } from "@/api/client";
import type { components } from "@/api/schema";

export const startExport = (wanted: components["schemas"]["ExportIn"]) => answer(api.POST("/api/exports", { body: wanted }));
