-- AlterTable
ALTER TABLE "OutboxItem" ADD COLUMN "cause" TEXT;
