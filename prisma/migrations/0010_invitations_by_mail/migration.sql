-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "mailedAt" TIMESTAMPTZ(3);
