-- CreateEnum
CREATE TYPE "AssignedBy" AS ENUM ('file', 'rule', 'manual', 'form');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('file', 'api', 'webhook', 'form');

-- CreateEnum
CREATE TYPE "AttributeType" AS ENUM ('text', 'number', 'date', 'boolean');

-- CreateEnum
CREATE TYPE "CriterionKind" AS ENUM ('demographic', 'firmographic', 'psychographic', 'behavioural', 'geographic');

-- AlterEnum
ALTER TYPE "Instrument" ADD VALUE 'importance';

-- AlterEnum
ALTER TYPE "ImportState" ADD VALUE 'counting';

-- DropForeignKey
ALTER TABLE "Response" DROP CONSTRAINT "Response_workspaceId_journeyId_fkey";

-- DropForeignKey
ALTER TABLE "HeatRollup" DROP CONSTRAINT "HeatRollup_workspaceId_journeyId_fkey";

-- DropIndex
DROP INDEX "Response_importId_idx";

-- AlterTable
ALTER TABLE "Persona" ADD COLUMN     "segmentId" UUID;

-- AlterTable
ALTER TABLE "Customer" ADD COLUMN     "version" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "blocks" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "bytesDone" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "format" TEXT NOT NULL DEFAULT 'csv',
ADD COLUMN     "sheet" TEXT,
ADD COLUMN     "sourceId" UUID,
ADD COLUMN     "staged" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "unassigned" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "ImportProblem" ADD COLUMN     "place" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Response" ADD COLUMN     "assignedBy" "AssignedBy" NOT NULL DEFAULT 'file',
ADD COLUMN     "attributeSetId" UUID,
ADD COLUMN     "block" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "fields" JSONB,
ADD COLUMN     "offsetMinutes" SMALLINT,
ADD COLUMN     "rawValue" TEXT,
ADD COLUMN     "ruleId" UUID,
ALTER COLUMN "touchpointId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "CustomerAttributes" (
    "workspaceId" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "attributes" JSONB NOT NULL,
    "version" BIGINT NOT NULL,

    CONSTRAINT "CustomerAttributes_pkey" PRIMARY KEY ("workspaceId","customerId","importId")
);

-- CreateTable
CREATE TABLE "AttributeSet" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "attributes" JSONB NOT NULL,

    CONSTRAINT "AttributeSet_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Attribute" (
    "workspaceId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "type" "AttributeType" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Attribute_pkey" PRIMARY KEY ("workspaceId","key")
);

-- CreateTable
CREATE TABLE "AttributeClock" (
    "workspaceId" UUID NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "AttributeClock_pkey" PRIMARY KEY ("workspaceId")
);

-- CreateTable
CREATE TABLE "Segment" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "CriterionKind" NOT NULL,
    "rule" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Segment_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Source" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "columnsKey" TEXT NOT NULL DEFAULT '',
    "secretHash" TEXT,
    "secretPrefix" TEXT NOT NULL DEFAULT '',
    "createdBy" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Source_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "WebhookProblem" (
    "workspaceId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "message" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "WebhookProblem_pkey" PRIMARY KEY ("workspaceId","sourceId","id")
);

-- CreateTable
CREATE TABLE "Form" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "touchpointId" UUID NOT NULL,
    "instrument" "Instrument" NOT NULL,
    "question" JSONB NOT NULL,
    "comment" BOOLEAN NOT NULL DEFAULT true,
    "languages" TEXT[],
    "channel" TEXT NOT NULL DEFAULT '',
    "dailyLimit" INTEGER NOT NULL DEFAULT 2000,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Form_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "AssignmentRule" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "order" TEXT NOT NULL,
    "touchpointId" UUID NOT NULL,
    "condition" JSONB NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AssignmentRule_pkey" PRIMARY KEY ("workspaceId","journeyId","id")
);

-- CreateTable
CREATE TABLE "TouchpointVote" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "touchpointId" UUID NOT NULL,
    "voter" TEXT NOT NULL,
    "votes" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TouchpointVote_pkey" PRIMARY KEY ("workspaceId","journeyId","touchpointId","voter")
);

-- CreateTable
CREATE TABLE "ResponseMark" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "responseId" UUID NOT NULL,
    "starredBy" TEXT,
    "starredAt" TIMESTAMPTZ(3),
    "tags" TEXT[],

    CONSTRAINT "ResponseMark_pkey" PRIMARY KEY ("workspaceId","journeyId","responseId")
);

-- CreateTable
CREATE TABLE "FeedbackClock" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 0,
    "nextBlock" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "FeedbackClock_pkey" PRIMARY KEY ("workspaceId","journeyId")
);

-- CreateTable
CREATE TABLE "ResponseBlock" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "block" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "version" BIGINT NOT NULL,
    "counted" BOOLEAN NOT NULL,
    "open" BOOLEAN NOT NULL DEFAULT false,
    "importId" UUID,
    "firstDay" DATE,
    "lastDay" DATE,

    CONSTRAINT "ResponseBlock_pkey" PRIMARY KEY ("workspaceId","journeyId","block")
);

-- CreateIndex
CREATE INDEX "CustomerAttributes_workspaceId_importId_idx" ON "CustomerAttributes"("workspaceId", "importId");

-- CreateIndex
CREATE INDEX "CustomerAttributes_workspaceId_version_idx" ON "CustomerAttributes"("workspaceId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Source_secretHash_key" ON "Source"("secretHash");

-- CreateIndex
CREATE INDEX "Source_workspaceId_columnsKey_idx" ON "Source"("workspaceId", "columnsKey");

-- CreateIndex
CREATE UNIQUE INDEX "Source_id_key" ON "Source"("id");

-- CreateIndex
CREATE UNIQUE INDEX "Source_workspaceId_journeyId_name_key" ON "Source"("workspaceId", "journeyId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Form_token_key" ON "Form"("token");

-- CreateIndex
CREATE INDEX "Form_workspaceId_journeyId_idx" ON "Form"("workspaceId", "journeyId");

-- CreateIndex
CREATE INDEX "ResponseMark_workspaceId_journeyId_starredAt_idx" ON "ResponseMark"("workspaceId", "journeyId", "starredAt");

-- CreateIndex
CREATE INDEX "ResponseBlock_workspaceId_journeyId_version_idx" ON "ResponseBlock"("workspaceId", "journeyId", "version");

-- CreateIndex
CREATE INDEX "Customer_workspaceId_version_idx" ON "Customer"("workspaceId", "version");

-- CreateIndex
CREATE INDEX "Response_inbox_idx" ON "Response"("workspaceId", "journeyId", "at", "id") WHERE ("touchpointId" IS NULL);

-- CreateIndex
CREATE INDEX "Response_workspaceId_journeyId_block_idx" ON "Response"("workspaceId", "journeyId", "block");

-- AddForeignKey
ALTER TABLE "Attribute" ADD CONSTRAINT "Attribute_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttributeClock" ADD CONSTRAINT "AttributeClock_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Segment" ADD CONSTRAINT "Segment_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookProblem" ADD CONSTRAINT "WebhookProblem_workspaceId_sourceId_fkey" FOREIGN KEY ("workspaceId", "sourceId") REFERENCES "Source"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Form" ADD CONSTRAINT "Form_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentRule" ADD CONSTRAINT "AssignmentRule_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TouchpointVote" ADD CONSTRAINT "TouchpointVote_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponseMark" ADD CONSTRAINT "ResponseMark_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedbackClock" ADD CONSTRAINT "FeedbackClock_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: to try compressing the bytes of uploads takes ten times as long as to write them.
ALTER TABLE "ImportChunk" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

-- By hand: the feedback that is there already is block 0 of its journey.
INSERT INTO "ResponseBlock" ("workspaceId", "journeyId", "block", "n", "version", "counted", "firstDay", "lastDay")
SELECT "workspaceId", "journeyId", 0, count(*)::int, 1, true,
    min("at" AT TIME ZONE 'UTC')::date, max("at" AT TIME ZONE 'UTC')::date
FROM "Response" GROUP BY 1, 2;

INSERT INTO "FeedbackClock" ("workspaceId", "journeyId", "version")
SELECT "workspaceId", "journeyId", "version" FROM "ResponseBlock";

UPDATE "Import" SET "blocks" = ARRAY[0] WHERE "accepted" > 0 AND "state" <> 'undone';
