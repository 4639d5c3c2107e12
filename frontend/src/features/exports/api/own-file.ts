import { answer, api } from "@/api/client";

const asItIs = { bodySerializer: (body: unknown) => body as Blob, headers: { "Content-Type": "application/octet-stream" } };
/** The document calls a file's bytes a text. */
const bytes = (file: File): string => file as unknown as string;

export const previewImport = (file: File) => answer(api.POST("/api/progress/preview", { body: bytes(file), ...asItIs }));

export const importProgress = (file: File) => answer(api.POST("/api/progress/import", { body: bytes(file), ...asItIs }));
