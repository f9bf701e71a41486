-- CreateTable
CREATE TABLE "NoticeSettings" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "timeZone" TEXT,
    "digestAt" TEXT NOT NULL,
    "workingDays" TEXT NOT NULL,
    "quiet" TEXT,
    "muted" TEXT NOT NULL,
    "standIn" TEXT,

    PRIMARY KEY ("tenantId", "id")
);

-- CreateTable
CREATE TABLE "VoucherMail" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "receivedAt" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "attachment" TEXT,
    "voucherId" TEXT,

    PRIMARY KEY ("tenantId", "id")
);

-- CreateTable
CREATE TABLE "Bookmark" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "value" TEXT NOT NULL,

    PRIMARY KEY ("tenantId", "id")
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Conversation" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "personId" TEXT,
    "reference" TEXT NOT NULL,
    "installedAt" TEXT,
    "welcomedAt" TEXT,
    "obstacle" TEXT,
    "locale" TEXT,
    "formAt" TEXT,

    PRIMARY KEY ("tenantId", "id")
);
INSERT INTO "new_Conversation" ("id", "installedAt", "personId", "reference", "tenantId", "version", "welcomedAt", "obstacle") SELECT "id", "installedAt", "personId", "reference", "tenantId", "version", "welcomedAt", CASE WHEN "active" THEN NULL ELSE 'notInstalled' END FROM "Conversation";
DROP TABLE "Conversation";
ALTER TABLE "new_Conversation" RENAME TO "Conversation";
CREATE INDEX "Conversation_tenantId_personId_idx" ON "Conversation"("tenantId", "personId");
CREATE TABLE "new_Location" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "mpnId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "listed" BOOLEAN NOT NULL,
    "profile" TEXT,
    "timeZone" TEXT,
    "closedOn" TEXT NOT NULL,

    PRIMARY KEY ("tenantId", "id")
);
INSERT INTO "new_Location" ("country", "currency", "id", "listed", "mpnId", "name", "profile", "tenantId", "version", "closedOn") SELECT "country", "currency", "id", "listed", "mpnId", "name", "profile", "tenantId", "version", '[]' FROM "Location";
DROP TABLE "Location";
ALTER TABLE "new_Location" RENAME TO "Location";
CREATE UNIQUE INDEX "Location_tenantId_mpnId_key" ON "Location"("tenantId", "mpnId");
CREATE TABLE "new_OutboxItem" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "personId" TEXT,
    "standsInFor" TEXT,
    "conversationId" TEXT,
    "activityId" TEXT,
    "payload" TEXT NOT NULL,
    "urgent" BOOLEAN NOT NULL,
    "queuedAt" TEXT NOT NULL,
    "dueAt" TEXT NOT NULL,
    "leasedUntil" TEXT,
    "attempts" INTEGER NOT NULL,
    "lastError" TEXT,
    "settledAt" TEXT,
    "route" TEXT,

    PRIMARY KEY ("tenantId", "id")
);
INSERT INTO "new_OutboxItem" ("activityId", "attempts", "conversationId", "dueAt", "id", "key", "kind", "lastError", "leasedUntil", "payload", "state", "tenantId", "version", "urgent", "queuedAt") SELECT "activityId", "attempts", "conversationId", "dueAt", "id", "key", "kind", "lastError", "leasedUntil", "payload", "state", "tenantId", "version", 0, "dueAt" FROM "OutboxItem";
DROP TABLE "OutboxItem";
ALTER TABLE "new_OutboxItem" RENAME TO "OutboxItem";
CREATE INDEX "OutboxItem_state_dueAt_idx" ON "OutboxItem"("state", "dueAt");
CREATE INDEX "OutboxItem_tenantId_state_kind_dueAt_idx" ON "OutboxItem"("tenantId", "state", "kind", "dueAt");
CREATE INDEX "OutboxItem_tenantId_personId_state_dueAt_idx" ON "OutboxItem"("tenantId", "personId", "state", "dueAt");
CREATE UNIQUE INDEX "OutboxItem_tenantId_key_key" ON "OutboxItem"("tenantId", "key");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "VoucherMail_tenantId_state_receivedAt_idx" ON "VoucherMail"("tenantId", "state", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "VoucherMail_tenantId_messageId_key" ON "VoucherMail"("tenantId", "messageId");

-- AlterTable
ALTER TABLE "Voucher" ADD COLUMN "reservedOn" TEXT;
UPDATE "Voucher" SET "reservedOn" = json_extract("reservation", '$.reservedOn') WHERE "reservation" IS NOT NULL;

-- AlterTable
ALTER TABLE "Report" ADD COLUMN "endedOn" TEXT;
UPDATE "Report" SET "endedOn" = json_extract("content", '$.endedOn');
-- DropIndex
DROP INDEX "Report_tenantId_state_idx";

-- CreateIndex
CREATE INDEX "Claim_tenantId_state_changedOn_idx" ON "Claim"("tenantId", "state", "changedOn");

-- CreateIndex
CREATE INDEX "Claim_tenantId_state_submittedOn_idx" ON "Claim"("tenantId", "state", "submittedOn");

-- CreateIndex
CREATE INDEX "Qualification_tenantId_kind_on_idx" ON "Qualification"("tenantId", "kind", "on");

-- CreateIndex
CREATE INDEX "Report_tenantId_state_submittedAt_idx" ON "Report"("tenantId", "state", "submittedAt");

-- CreateIndex
CREATE INDEX "Report_tenantId_state_endedOn_idx" ON "Report"("tenantId", "state", "endedOn");

-- CreateIndex
CREATE INDEX "Voucher_tenantId_state_takenInOn_idx" ON "Voucher"("tenantId", "state", "takenInOn");

-- CreateIndex
CREATE INDEX "Voucher_tenantId_state_reservedOn_idx" ON "Voucher"("tenantId", "state", "reservedOn");

