-- AlterTable
ALTER TABLE "Voucher" ADD COLUMN     "tail" TEXT;

-- The column repeats how the number ends, also of the vouchers that are here already.
UPDATE "Voucher" SET "tail" = right(translate("key", '-_/.#:', ''), 3);

-- CreateIndex
CREATE INDEX "Voucher_tenantId_tail_idx" ON "Voucher"("tenantId", "tail");
