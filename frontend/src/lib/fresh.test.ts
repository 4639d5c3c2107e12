import { QueryClient, queryOptions } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { fresh } from "./fresh";

it("is answered by what was asked after it happened, not by a question that was on its way", async () => {
  const answers: ((answer: string) => void)[] = [];
  const asked = queryOptions({ queryKey: ["state"], queryFn: () => new Promise<string>((resolve) => answers.push(resolve)) });
  const client = new QueryClient();
  const before = fresh(client, asked).catch(() => "called off");
  await expect.poll(() => answers.length).toBe(1);
  const after = fresh(client, asked);
  await expect.poll(() => answers.length).toBe(2);
  answers[0]?.("before");
  answers[1]?.("after");
  expect(await after).toBe("after");
  expect(await before).toBe("called off");
  expect(client.getQueryData(["state"])).toBe("after");
});
