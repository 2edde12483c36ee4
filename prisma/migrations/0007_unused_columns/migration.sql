-- AlterTable
ALTER TABLE "Import" DROP COLUMN "staged";

-- AlterTable
ALTER TABLE "ResponseBlock" DROP COLUMN "open";
