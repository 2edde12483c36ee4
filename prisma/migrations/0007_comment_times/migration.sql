-- AlterTable
ALTER TABLE "CommentClock" ADD COLUMN     "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "comments" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "threads" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Thread" ADD COLUMN     "excerpt" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "folded" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "CommentPicture" ADD COLUMN     "commentId" UUID;

-- CreateIndex
CREATE INDEX "Comment_withdrawn_idx" ON "Comment"("deletedAt") WHERE ("deletedAt" IS NOT NULL AND ("body" <> '' OR "pictures" <> '{}'));

-- CreateIndex
CREATE INDEX "CommentPicture_unused_idx" ON "CommentPicture"("createdAt") WHERE ("commentId" IS NULL);

-- CreateIndex
CREATE INDEX "Notice_workspaceId_userId_threadId_idx" ON "Notice"("workspaceId", "userId", "threadId");
