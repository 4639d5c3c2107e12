import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/api/client";

/** This browser's time zone: in it days begin and end. */
const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** How far one is on a role's path; with `hours`, at a pace of so many hours a week. */
export const progressQuery = (role: string, hours: number | null) => queryOptions({
  queryKey: ["progress", role, hours],
  queryFn: ({ signal }) => answer(api.GET("/api/progress", { params: { query: { role, zone: zone(), hours_a_week: hours } }, signal })),
  placeholderData: keepPreviousData,
});
