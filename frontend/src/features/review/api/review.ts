import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/api/client";

/** `area/topic/card` as the parts of an address. */
function cardPath(id: string): { area: string; topic: string; card: string } {
  const [area = "", topic = "", card = ""] = id.split("/");
  return { area, topic, card };
}

export const reviewQuery = queryOptions({
  queryKey: ["review"],
  queryFn: ({ signal }) => answer(api.GET("/api/review", { signal })),
});

export const showCard = (id: string, text: string) =>
  answer(api.POST("/api/review/cards/{area}/{topic}/{card}/shown", { params: { path: cardPath(id) }, body: { text } }));

export const chooseAnswer = (id: string, choice: number) =>
  answer(api.POST("/api/review/cards/{area}/{topic}/{card}/chosen", { params: { path: cardPath(id) }, body: { choice } }));

export const writeAnswer = (id: string, text: string) =>
  answer(api.POST("/api/review/cards/{area}/{topic}/{card}/written", { params: { path: cardPath(id) }, body: { text } }));

export const rateCard = (id: string, rating: number) =>
  answer(api.POST("/api/review/cards/{area}/{topic}/{card}/rating", { params: { path: cardPath(id) }, body: { rating } }));

export const undoRating = () => answer(api.POST("/api/review/undo"));
