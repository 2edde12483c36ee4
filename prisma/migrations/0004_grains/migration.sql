-- AlterEnum
BEGIN;

-- By hand: months are counted by touchpoint and instrument alone, and days no more.
CREATE TABLE "MonthCount" AS
SELECT "workspaceId", "journeyId", "bucket", "touchpointId", "instrument",
    sum("n")::int AS "n", sum("negative")::int AS "negative", sum("painNegative")::bigint AS "painNegative",
    sum("best")::int AS "best", sum("valueSum")::bigint AS "valueSum", sum("valueSquares")::bigint AS "valueSquares"
FROM "HeatRollup" WHERE "grain" = 'month' AND "n" > 0
GROUP BY 1, 2, 3, 4, 5;

DELETE FROM "HeatRollup" WHERE "grain" <> 'all';

INSERT INTO "HeatRollup" ("workspaceId", "journeyId", "grain", "bucket", "touchpointId", "channel", "source", "instrument",
    "n", "negative", "painNegative", "best", "valueSum", "valueSquares")
SELECT "workspaceId", "journeyId", 'month', "bucket", "touchpointId", '', '', "instrument",
    "n", "negative", "painNegative", "best", "valueSum", "valueSquares"
FROM "MonthCount";

DROP TABLE "MonthCount";

CREATE TYPE "RollupGrain_new" AS ENUM ('all', 'month');
ALTER TABLE "HeatRollup" ALTER COLUMN "grain" TYPE "RollupGrain_new" USING ("grain"::text::"RollupGrain_new");
ALTER TYPE "RollupGrain" RENAME TO "RollupGrain_old";
ALTER TYPE "RollupGrain_new" RENAME TO "RollupGrain";
DROP TYPE "RollupGrain_old";
COMMIT;
