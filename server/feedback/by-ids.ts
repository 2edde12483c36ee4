/**
 * Responses of workspace $1, journey $2 with some ids, each found by its key; to
 * be read from as if it were the table. Without statistics, as right after an
 * import, the planner would rather walk through an index that looks as good
 * until it has met them.
 * @param ids an SQL expression of type uuid[]
 */
export function responsesByIds(ids: string): string {
  return `(
      select response.* from unnest(${ids}::uuid[]) as found(id) cross join lateral (
        select * from "Response"
        where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and id = found.id
        offset 0
      ) response
    ) "Response"`
}
