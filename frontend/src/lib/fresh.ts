import type { QueryClient, QueryExecuteOptions, QueryKey } from "@tanstack/react-query";

/**
 * Ask anew after something happened. A question that is on its way already may have been answered before that, and its answer
 * would be taken for the new one: it is called off.
 */
export async function fresh<Data, Failure, Read, Key extends QueryKey>(client: QueryClient, asked: QueryExecuteOptions<Data, Failure, Read, Data, Key>): Promise<Read> {
  await client.cancelQueries({ queryKey: asked.queryKey, exact: true });
  return client.query({ ...asked, staleTime: 0 });
}
