-- CreateTable
CREATE TABLE "Company" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "anniversaryOn" TEXT NOT NULL,
    "defaultLocale" TEXT NOT NULL,

    CONSTRAINT "Company_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Location" (
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

    CONSTRAINT "Location_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Person" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "roles" TEXT NOT NULL,
    "locationId" TEXT,
    "locale" TEXT,
    "defaultLocale" TEXT,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Rate" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "country" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "amount" TEXT,

    CONSTRAINT "Rate_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Customer" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "Customer_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Qualification" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "level" TEXT,
    "name" TEXT,
    "on" TEXT NOT NULL,

    CONSTRAINT "Qualification_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Enrollment" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "enrolledOn" TEXT NOT NULL,
    "enrolledBy" TEXT NOT NULL,
    "anniversaryOn" TEXT NOT NULL,
    "confirmation" TEXT NOT NULL,

    CONSTRAINT "Enrollment_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Voucher" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "customerName" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "deliveryCountry" TEXT NOT NULL,
    "adminEmail" TEXT,
    "agreementNumber" TEXT,
    "createdOn" TEXT,
    "assignedOn" TEXT,
    "expiresOn" TEXT NOT NULL,
    "expirySource" TEXT NOT NULL,
    "takenInOn" TEXT NOT NULL,
    "reservation" TEXT,
    "confirmation" TEXT,
    "redeemedOn" TEXT,
    "claimId" TEXT,
    "closeReason" TEXT,
    "leadId" TEXT,
    "engagementId" TEXT,
    "locationId" TEXT,
    "startsOn" TEXT,
    "endsOn" TEXT,
    "reservedOn" TEXT,

    CONSTRAINT "Voucher_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Report" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "submittedAt" TEXT,
    "confirmation" TEXT,
    "endedOn" TEXT,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Deliverable" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "reportId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "addedBy" TEXT NOT NULL,
    "addedAt" TEXT NOT NULL,
    "removedAt" TEXT,

    CONSTRAINT "Deliverable_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "UploadTicket" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "reportId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "replacesId" TEXT,
    "conversationId" TEXT NOT NULL,
    "activityId" TEXT,
    "expiresAt" TEXT NOT NULL,
    "usedAt" TEXT,

    CONSTRAINT "UploadTicket_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "locationId" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "lines" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "invoiceNumber" TEXT,
    "reference" TEXT,
    "submittedOn" TEXT,
    "changedOn" TEXT NOT NULL,
    "reason" TEXT,
    "confirmation" TEXT,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "PaymentSetup" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "done" TEXT NOT NULL,

    CONSTRAINT "PaymentSetup_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Conversation" (
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

    CONSTRAINT "Conversation_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "OutboxItem" (
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

    CONSTRAINT "OutboxItem_pkey" PRIMARY KEY ("tenantId","id")
);

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

    CONSTRAINT "NoticeSettings_pkey" PRIMARY KEY ("tenantId","id")
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

    CONSTRAINT "VoucherMail_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Bookmark" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "Bookmark_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "recordVersion" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "nonce" TEXT,
    "origin" TEXT NOT NULL,
    "facts" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateTable
CREATE TABLE "Lease" (
    "tenantId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "holder" TEXT NOT NULL,
    "until" TEXT NOT NULL,

    CONSTRAINT "Lease_pkey" PRIMARY KEY ("tenantId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Location_tenantId_mpnId_key" ON "Location"("tenantId", "mpnId");

-- CreateIndex
CREATE INDEX "Rate_tenantId_country_programId_days_idx" ON "Rate"("tenantId", "country", "programId", "days");

-- CreateIndex
CREATE UNIQUE INDEX "Customer_tenantId_key_key" ON "Customer"("tenantId", "key");

-- CreateIndex
CREATE INDEX "Qualification_tenantId_kind_subject_idx" ON "Qualification"("tenantId", "kind", "subject");

-- CreateIndex
CREATE INDEX "Qualification_tenantId_kind_on_idx" ON "Qualification"("tenantId", "kind", "on");

-- CreateIndex
CREATE INDEX "Enrollment_tenantId_anniversaryOn_idx" ON "Enrollment"("tenantId", "anniversaryOn");

-- CreateIndex
CREATE INDEX "Voucher_tenantId_state_expiresOn_idx" ON "Voucher"("tenantId", "state", "expiresOn");

-- CreateIndex
CREATE INDEX "Voucher_tenantId_state_endsOn_idx" ON "Voucher"("tenantId", "state", "endsOn");

-- CreateIndex
CREATE INDEX "Voucher_tenantId_state_redeemedOn_idx" ON "Voucher"("tenantId", "state", "redeemedOn");

-- CreateIndex
CREATE INDEX "Voucher_tenantId_state_takenInOn_idx" ON "Voucher"("tenantId", "state", "takenInOn");

-- CreateIndex
CREATE INDEX "Voucher_tenantId_state_reservedOn_idx" ON "Voucher"("tenantId", "state", "reservedOn");

-- CreateIndex
CREATE INDEX "Voucher_tenantId_customerId_engagementId_idx" ON "Voucher"("tenantId", "customerId", "engagementId");

-- CreateIndex
CREATE INDEX "Voucher_tenantId_leadId_idx" ON "Voucher"("tenantId", "leadId");

-- CreateIndex
CREATE INDEX "Voucher_tenantId_claimId_idx" ON "Voucher"("tenantId", "claimId");

-- CreateIndex
CREATE UNIQUE INDEX "Voucher_tenantId_key_key" ON "Voucher"("tenantId", "key");

-- CreateIndex
CREATE INDEX "Report_tenantId_state_submittedAt_idx" ON "Report"("tenantId", "state", "submittedAt");

-- CreateIndex
CREATE INDEX "Report_tenantId_state_endedOn_idx" ON "Report"("tenantId", "state", "endedOn");

-- CreateIndex
CREATE INDEX "Deliverable_tenantId_reportId_idx" ON "Deliverable"("tenantId", "reportId");

-- CreateIndex
CREATE INDEX "Deliverable_sha256_idx" ON "Deliverable"("sha256");

-- CreateIndex
CREATE INDEX "UploadTicket_tenantId_expiresAt_idx" ON "UploadTicket"("tenantId", "expiresAt");

-- CreateIndex
CREATE INDEX "Claim_tenantId_state_dueOn_idx" ON "Claim"("tenantId", "state", "dueOn");

-- CreateIndex
CREATE INDEX "Claim_tenantId_state_changedOn_idx" ON "Claim"("tenantId", "state", "changedOn");

-- CreateIndex
CREATE INDEX "Claim_tenantId_state_submittedOn_idx" ON "Claim"("tenantId", "state", "submittedOn");

-- CreateIndex
CREATE INDEX "Conversation_tenantId_personId_idx" ON "Conversation"("tenantId", "personId");

-- CreateIndex
CREATE INDEX "OutboxItem_state_dueAt_idx" ON "OutboxItem"("state", "dueAt");

-- CreateIndex
CREATE INDEX "OutboxItem_tenantId_state_kind_dueAt_idx" ON "OutboxItem"("tenantId", "state", "kind", "dueAt");

-- CreateIndex
CREATE INDEX "OutboxItem_tenantId_personId_state_dueAt_idx" ON "OutboxItem"("tenantId", "personId", "state", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxItem_tenantId_key_key" ON "OutboxItem"("tenantId", "key");

-- CreateIndex
CREATE INDEX "VoucherMail_tenantId_state_receivedAt_idx" ON "VoucherMail"("tenantId", "state", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "VoucherMail_tenantId_messageId_key" ON "VoucherMail"("tenantId", "messageId");

-- CreateIndex
CREATE INDEX "AuditEvent_tenantId_kind_recordId_at_idx" ON "AuditEvent"("tenantId", "kind", "recordId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_tenantId_at_idx" ON "AuditEvent"("tenantId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_tenantId_reference_idx" ON "AuditEvent"("tenantId", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_tenantId_nonce_key" ON "AuditEvent"("tenantId", "nonce");
