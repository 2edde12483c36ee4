-- CreateEnum
CREATE TYPE "RuleRunState" AS ENUM ('running', 'done', 'stopped', 'failed');

-- CreateTable
CREATE TABLE "RuleRun" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "state" "RuleRunState" NOT NULL,
    "version" TEXT NOT NULL,
    "cursor" UUID,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "startedBy" TEXT NOT NULL DEFAULT '',
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "progressAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RuleRun_pkey" PRIMARY KEY ("workspaceId","journeyId")
);

-- CreateIndex
CREATE INDEX "Response_ruled_idx" ON "Response"("workspaceId", "journeyId", "id") WHERE ("touchpointId" IS NULL OR "assignedBy" = 'rule');

-- AddForeignKey
ALTER TABLE "RuleRun" ADD CONSTRAINT "RuleRun_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
