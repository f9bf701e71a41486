-- CreateTable
CREATE TABLE "Lease" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "holder" TEXT NOT NULL,
    "until" TEXT NOT NULL,

    PRIMARY KEY ("tenantId", "id")
);
