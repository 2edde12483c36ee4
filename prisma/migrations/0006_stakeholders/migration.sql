-- CreateEnum
CREATE TYPE "AnchorKind" AS ENUM ('journey', 'stage', 'lane', 'touchpoint', 'note', 'connection', 'point');

-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('mention', 'reply', 'resolved', 'reopened', 'reviewAsked', 'reviewAnswered', 'action');

-- CreateEnum
CREATE TYPE "MailRhythm" AS ENUM ('immediately', 'hourly', 'daily', 'off');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('waiting', 'approved', 'changes');

-- CreateEnum
CREATE TYPE "ActionStatus" AS ENUM ('proposed', 'planned', 'doing', 'done', 'dropped');

-- CreateEnum
CREATE TYPE "Lever" AS ENUM ('product', 'price', 'place', 'promotion', 'people', 'process', 'evidence');

-- CreateEnum
CREATE TYPE "LinkKind" AS ENUM ('door', 'page');

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "mailRhythm" "MailRhythm" NOT NULL DEFAULT 'immediately',
ADD COLUMN     "mailedAt" TIMESTAMPTZ(3),
ALTER COLUMN "passwordHash" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "frameAncestors" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "removedAfter" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ApiKey" ADD COLUMN     "createdBy" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "createdById" UUID,
ADD COLUMN     "expiresAt" TIMESTAMPTZ(3),
ADD COLUMN     "scopes" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "ShareLink" ADD COLUMN     "emailDomain" TEXT,
ADD COLUMN     "kind" "LinkKind" NOT NULL DEFAULT 'door',
ADD COLUMN     "showsComments" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "showsHeat" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Guest" ADD COLUMN     "email" TEXT;

-- CreateTable
CREATE TABLE "Session" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "address" TEXT NOT NULL DEFAULT '',
    "agent" TEXT NOT NULL DEFAULT '',
    "method" TEXT NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "Identity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Identity_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "SignInLink" (
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignInLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "LinkCode" (
    "workspaceId" UUID NOT NULL,
    "linkId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LinkCode_pkey" PRIMARY KEY ("workspaceId","linkId","email")
);

-- CreateTable
CREATE TABLE "CommentClock" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CommentClock_pkey" PRIMARY KEY ("workspaceId","journeyId")
);

-- CreateTable
CREATE TABLE "Thread" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "anchor" "AnchorKind" NOT NULL,
    "recordId" UUID,
    "recordTitle" TEXT NOT NULL DEFAULT '',
    "stageId" UUID,
    "laneId" UUID,
    "x" DOUBLE PRECISION,
    "y" DOUBLE PRECISION,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedByKind" "ActorKind",
    "resolvedById" UUID,
    "resolvedByName" TEXT,
    "activeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("workspaceId","journeyId","id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "authorKind" "ActorKind" NOT NULL,
    "authorId" UUID,
    "authorName" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "mentions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "pictures" UUID[] DEFAULT ARRAY[]::UUID[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("workspaceId","journeyId","id")
);

-- CreateTable
CREATE TABLE "Reaction" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "emoji" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "personName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reaction_pkey" PRIMARY KEY ("workspaceId","journeyId","commentId","emoji","person")
);

-- CreateTable
CREATE TABLE "ThreadMark" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "reader" TEXT NOT NULL,
    "threadId" UUID NOT NULL,
    "readTo" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ThreadMark_pkey" PRIMARY KEY ("workspaceId","journeyId","reader","threadId")
);

-- CreateTable
CREATE TABLE "CommentReader" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "reader" TEXT NOT NULL,
    "readTo" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CommentReader_pkey" PRIMARY KEY ("workspaceId","journeyId","reader")
);

-- CreateTable
CREATE TABLE "CommentPicture" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contentType" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CommentPicture_pkey" PRIMARY KEY ("workspaceId","journeyId","id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "workspaceId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "journeyId" UUID NOT NULL,
    "threadId" UUID,
    "commentId" UUID,
    "reviewId" UUID,
    "actionId" UUID,
    "actorKind" "ActorKind" NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3),
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("workspaceId","userId","id")
);

-- CreateTable
CREATE TABLE "Review" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "askedByKind" "ActorKind" NOT NULL,
    "askedById" UUID,
    "askedByName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Review_pkey" PRIMARY KEY ("workspaceId","journeyId","id")
);

-- CreateTable
CREATE TABLE "Reviewer" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "person" TEXT NOT NULL,
    "personName" TEXT NOT NULL,
    "verdict" "Verdict" NOT NULL DEFAULT 'waiting',
    "comment" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Reviewer_pkey" PRIMARY KEY ("workspaceId","journeyId","reviewId","person")
);

-- CreateTable
CREATE TABLE "Action" (
    "workspaceId" UUID NOT NULL,
    "journeyId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "status" "ActionStatus" NOT NULL DEFAULT 'proposed',
    "ownerId" UUID,
    "ownerName" TEXT NOT NULL DEFAULT '',
    "dueOn" DATE,
    "lever" "Lever",
    "impact" INTEGER,
    "effort" INTEGER,
    "recordId" UUID,
    "threadId" UUID,
    "createdByKind" "ActorKind" NOT NULL,
    "createdById" UUID,
    "createdByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Action_pkey" PRIMARY KEY ("workspaceId","journeyId","id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deed" TEXT NOT NULL,
    "actorKind" "ActorKind" NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "targetKind" TEXT NOT NULL DEFAULT '',
    "targetId" TEXT NOT NULL DEFAULT '',
    "targetName" TEXT NOT NULL DEFAULT '',
    "details" JSONB NOT NULL DEFAULT '{}',
    "address" TEXT NOT NULL DEFAULT '',
    "agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "Identity_userId_idx" ON "Identity"("userId");

-- CreateIndex
CREATE INDEX "SignInLink_userId_idx" ON "SignInLink"("userId");

-- CreateIndex
CREATE INDEX "Thread_workspaceId_journeyId_version_idx" ON "Thread"("workspaceId", "journeyId", "version");

-- CreateIndex
CREATE INDEX "Comment_workspaceId_journeyId_threadId_id_idx" ON "Comment"("workspaceId", "journeyId", "threadId", "id");

-- CreateIndex
CREATE INDEX "Notice_userId_id_idx" ON "Notice"("userId", "id");

-- CreateIndex
CREATE INDEX "Notice_unmailed_idx" ON "Notice"("userId", "at") WHERE ("mailedAt" IS NULL AND "seenAt" IS NULL);

-- CreateIndex
CREATE INDEX "AuditEvent_workspaceId_at_id_idx" ON "AuditEvent"("workspaceId", "at", "id");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Identity" ADD CONSTRAINT "Identity_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignInLink" ADD CONSTRAINT "SignInLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkCode" ADD CONSTRAINT "LinkCode_workspaceId_linkId_fkey" FOREIGN KEY ("workspaceId", "linkId") REFERENCES "ShareLink"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentClock" ADD CONSTRAINT "CommentClock_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_workspaceId_journeyId_threadId_fkey" FOREIGN KEY ("workspaceId", "journeyId", "threadId") REFERENCES "Thread"("workspaceId", "journeyId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reaction" ADD CONSTRAINT "Reaction_workspaceId_journeyId_commentId_fkey" FOREIGN KEY ("workspaceId", "journeyId", "commentId") REFERENCES "Comment"("workspaceId", "journeyId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadMark" ADD CONSTRAINT "ThreadMark_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentReader" ADD CONSTRAINT "CommentReader_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentPicture" ADD CONSTRAINT "CommentPicture_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reviewer" ADD CONSTRAINT "Reviewer_workspaceId_journeyId_reviewId_fkey" FOREIGN KEY ("workspaceId", "journeyId", "reviewId") REFERENCES "Review"("workspaceId", "journeyId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_workspaceId_journeyId_fkey" FOREIGN KEY ("workspaceId", "journeyId") REFERENCES "Journey"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The audit log is only added to (docs/decisions/audit.md).
-- Whoever applies a migration may cut it at each semicolon: those of the body are written as \x3b.
CREATE FUNCTION "keepAuditEvent"() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
  IF TG_OP = \'DELETE\' THEN
    IF current_setting(\'throughline.removing\', true) = OLD."workspaceId"::text THEN
      RETURN OLD\x3b
    END IF\x3b
  END IF\x3b
  RAISE EXCEPTION \'The audit log is only added to.\'\x3b
END
';
CREATE TRIGGER "AuditEvent_kept" BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION "keepAuditEvent"();
CREATE TRIGGER "AuditEvent_kept_whole" BEFORE TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "keepAuditEvent"();
