-- CreateEnum
CREATE TYPE "SnapshotKind" AS ENUM ('named', 'beforeRestore', 'afterPause');

-- AlterEnum
ALTER TYPE "ActorKind" ADD VALUE 'guest';

-- CreateTable
CREATE TABLE "ShareLink" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "role" "Role" NOT NULL,
    "passwordHash" TEXT,
    "createdById" UUID,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "uses" INTEGER NOT NULL DEFAULT 0,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ShareLink_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Guest" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "linkId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Guest_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Snapshot" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "SnapshotKind" NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "actorKind" "ActorKind" NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Snapshot_pkey" PRIMARY KEY ("workspaceId","journeyId","id")
);

-- CreateTable
CREATE TABLE "Checkpoint" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "records" JSONB NOT NULL,

    CONSTRAINT "Checkpoint_pkey" PRIMARY KEY ("workspaceId","journeyId","version")
);

-- CreateIndex
CREATE INDEX "ShareLink_workspaceId_journeyId_idx" ON "ShareLink"("workspaceId", "journeyId");

-- CreateIndex
CREATE UNIQUE INDEX "ShareLink_id_key" ON "ShareLink"("id");

-- CreateIndex
CREATE INDEX "Guest_workspaceId_linkId_idx" ON "Guest"("workspaceId", "linkId");

-- CreateIndex
CREATE UNIQUE INDEX "Guest_id_key" ON "Guest"("id");

-- CreateIndex
CREATE INDEX "Snapshot_workspaceId_journeyId_version_idx" ON "Snapshot"("workspaceId", "journeyId", "version");

-- AddForeignKey
ALTER TABLE "ShareLink" ADD CONSTRAINT "ShareLink_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Guest" ADD CONSTRAINT "Guest_workspaceId_linkId_fkey" FOREIGN KEY ("workspaceId", "linkId") REFERENCES "ShareLink"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
