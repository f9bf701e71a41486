-- DropIndex
DROP INDEX "Claim_tenantId_state_dueOn_idx";

-- DropIndex
DROP INDEX "Report_tenantId_state_endedOn_idx";

-- DropIndex
DROP INDEX "Report_tenantId_state_submittedAt_idx";

-- DropIndex
DROP INDEX "Voucher_tenantId_claimId_idx";

-- DropIndex
DROP INDEX "Voucher_tenantId_customerId_engagementId_idx";

-- DropIndex
DROP INDEX "Voucher_tenantId_leadId_idx";

-- DropIndex
DROP INDEX "Voucher_tenantId_state_endsOn_idx";

-- DropIndex
DROP INDEX "Voucher_tenantId_state_expiresOn_idx";

-- DropIndex
DROP INDEX "VoucherMail_tenantId_state_receivedAt_idx";

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "confirmationState" TEXT;

-- AlterTable
ALTER TABLE "Voucher" ADD COLUMN     "confirmationState" TEXT;

-- The column repeats what stands in the confirmation, also of the records that are here already.
UPDATE "Claim" SET "confirmationState" = "confirmation"::jsonb ->> 'state' WHERE "confirmation" IS NOT NULL;

UPDATE "Voucher" SET "confirmationState" = "confirmation"::jsonb ->> 'state' WHERE "confirmation" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Claim_tenantId_state_dueOn_id_idx" ON "Claim"("tenantId", "state", "dueOn", "id");

-- CreateIndex
CREATE INDEX "Claim_tenantId_state_confirmationState_dueOn_id_idx" ON "Claim"("tenantId", "state", "confirmationState", "dueOn", "id");

-- CreateIndex
CREATE INDEX "OutboxItem_tenantId_state_kind_settledAt_id_idx" ON "OutboxItem"("tenantId", "state", "kind", "settledAt", "id");

-- CreateIndex
CREATE INDEX "OutboxItem_tenantId_state_kind_route_settledAt_idx" ON "OutboxItem"("tenantId", "state", "kind", "route", "settledAt");

-- CreateIndex
CREATE INDEX "Report_tenantId_state_submittedAt_id_idx" ON "Report"("tenantId", "state", "submittedAt", "id");

-- CreateIndex
CREATE INDEX "Report_tenantId_state_endedOn_id_idx" ON "Report"("tenantId", "state", "endedOn", "id");

-- CreateIndex
CREATE INDEX "Voucher_tenantId_state_expiresOn_id_idx" ON "Voucher"("tenantId", "state", "expiresOn", "id");

-- CreateIndex
CREATE INDEX "Voucher_tenantId_state_days_expiresOn_id_idx" ON "Voucher"("tenantId", "state", "days", "expiresOn", "id");

-- CreateIndex
CREATE INDEX "Voucher_tenantId_state_confirmationState_expiresOn_id_idx" ON "Voucher"("tenantId", "state", "confirmationState", "expiresOn", "id");

-- CreateIndex
CREATE INDEX "Voucher_tenantId_state_endsOn_id_idx" ON "Voucher"("tenantId", "state", "endsOn", "id");

-- CreateIndex
CREATE INDEX "Voucher_tenantId_state_claimId_redeemedOn_id_idx" ON "Voucher"("tenantId", "state", "claimId", "redeemedOn", "id");

-- CreateIndex
CREATE INDEX "Voucher_tenantId_programId_state_days_expiresOn_id_idx" ON "Voucher"("tenantId", "programId", "state", "days", "expiresOn", "id");

-- CreateIndex
CREATE INDEX "Voucher_tenantId_customerId_state_expiresOn_id_idx" ON "Voucher"("tenantId", "customerId", "state", "expiresOn", "id");

-- CreateIndex
CREATE INDEX "Voucher_tenantId_customerId_engagementId_state_expiresOn_id_idx" ON "Voucher"("tenantId", "customerId", "engagementId", "state", "expiresOn", "id");

-- CreateIndex
CREATE INDEX "Voucher_tenantId_locationId_state_expiresOn_id_idx" ON "Voucher"("tenantId", "locationId", "state", "expiresOn", "id");

-- CreateIndex
CREATE INDEX "Voucher_tenantId_leadId_state_expiresOn_id_idx" ON "Voucher"("tenantId", "leadId", "state", "expiresOn", "id");

-- CreateIndex
CREATE INDEX "Voucher_tenantId_claimId_programId_locationId_redeemedOn_id_idx" ON "Voucher"("tenantId", "claimId", "programId", "locationId", "redeemedOn", "id");

-- CreateIndex
CREATE INDEX "VoucherMail_tenantId_state_receivedAt_id_idx" ON "VoucherMail"("tenantId", "state", "receivedAt", "id");
