-- DropForeignKey
ALTER TABLE "Customer" DROP CONSTRAINT "Customer_workspaceId_fkey";

-- AlterTable
ALTER TABLE "Customer" ADD COLUMN     "importId" UUID;

-- CreateIndex
CREATE INDEX "Customer_workspaceId_importId_idx" ON "Customer"("workspaceId", "importId") WHERE ("importId" IS NOT NULL);
