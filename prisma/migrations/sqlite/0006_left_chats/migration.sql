-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN "leftAt" TEXT;

-- Which chat a person used last was not written down before, and the next word in any of them tells.
UPDATE "Conversation" SET "leftAt" = '1970-01-01T00:00:00.000Z' WHERE "personId" IS NOT NULL;
