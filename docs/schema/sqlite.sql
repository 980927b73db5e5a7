CREATE TABLE "accounts_addresses" (
    "person_id" TEXT NOT NULL CONSTRAINT "pk_accounts_addresses" PRIMARY KEY,
    "sealed_address" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "confirmed_at" TEXT NOT NULL
);


CREATE TABLE "accounts_invitations" (
    "id" TEXT NOT NULL CONSTRAINT "pk_accounts_invitations" PRIMARY KEY,
    "role" TEXT NOT NULL,
    "for" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "used_at" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "accounts_looks" (
    "id" TEXT NOT NULL CONSTRAINT "pk_accounts_looks" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "what" TEXT NOT NULL
);


CREATE TABLE "accounts_lost_passwords" (
    "id" TEXT NOT NULL CONSTRAINT "pk_accounts_lost_passwords" PRIMARY KEY,
    "sealed_who" TEXT NOT NULL
);


CREATE TABLE "accounts_mail_links" (
    "id" TEXT NOT NULL CONSTRAINT "pk_accounts_mail_links" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "sealed_address" TEXT NULL,
    "expires_at" TEXT NOT NULL
);


CREATE TABLE "accounts_paper_cards" (
    "id" TEXT NOT NULL CONSTRAINT "pk_accounts_paper_cards" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "letters_digest" TEXT NOT NULL,
    "stub_digest" TEXT NOT NULL,
    "pin_hash" TEXT NOT NULL,
    "sealed_sheet" TEXT NULL,
    "is_in_hand" INTEGER NOT NULL,
    "wrong_pins" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "used_at" TEXT NULL
);


CREATE TABLE "accounts_passkeys" (
    "id" TEXT NOT NULL CONSTRAINT "pk_accounts_passkeys" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "public_key" BLOB NOT NULL,
    "sign_count" INTEGER NOT NULL,
    "is_backup_eligible" INTEGER NOT NULL,
    "is_backed_up" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "used_at" TEXT NULL
);


CREATE TABLE "accounts_people" (
    "id" TEXT NOT NULL CONSTRAINT "pk_accounts_people" PRIMARY KEY,
    "pseudonym" TEXT NULL,
    "time_zone" TEXT NULL,
    "sign_in_name" TEXT NULL,
    "password_hash" TEXT NULL,
    "roles" TEXT NOT NULL,
    "erase_on" TEXT NULL,
    "created_at" TEXT NOT NULL,
    "seen_on" TEXT NOT NULL
);


CREATE TABLE "accounts_sessions" (
    "id" TEXT NOT NULL CONSTRAINT "pk_accounts_sessions" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "is_shared" INTEGER NOT NULL,
    "device" TEXT NULL,
    "created_at" TEXT NOT NULL,
    "seen_on" TEXT NOT NULL
);


CREATE TABLE "accounts_tries" (
    "id" TEXT NOT NULL CONSTRAINT "pk_accounts_tries" PRIMARY KEY,
    "tries" INTEGER NOT NULL,
    "since" TEXT NOT NULL
);


CREATE TABLE "kernel_keys" (
    "name" TEXT NOT NULL CONSTRAINT "pk_kernel_keys" PRIMARY KEY,
    "sealed_xml" TEXT NOT NULL
);


CREATE TABLE "kernel_outbox" (
    "id" TEXT NOT NULL CONSTRAINT "pk_kernel_outbox" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "sealed_letter" TEXT NOT NULL,
    "tries" INTEGER NOT NULL,
    "next_at" TEXT NOT NULL
);


CREATE TABLE "learning_certificate_proofs" (
    "code" TEXT NOT NULL CONSTRAINT "pk_learning_certificate_proofs" PRIMARY KEY,
    "course_title" TEXT NOT NULL,
    "issued_on" TEXT NOT NULL,
    "withdrawn_on" TEXT NULL
);


CREATE TABLE "learning_certificates" (
    "code" TEXT NOT NULL CONSTRAINT "pk_learning_certificates" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "sealed_paper" TEXT NOT NULL,
    "shows_name" INTEGER NOT NULL,
    "shows_work" INTEGER NOT NULL
);


CREATE TABLE "learning_enrolments" (
    "person_id" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "version_number" INTEGER NOT NULL,
    "started_at" TEXT NOT NULL,
    CONSTRAINT "pk_learning_enrolments" PRIMARY KEY ("person_id", "course")
);


CREATE TABLE "learning_media" (
    "hash" TEXT NOT NULL CONSTRAINT "pk_learning_media" PRIMARY KEY,
    "content_type" TEXT NOT NULL,
    "bytes" BLOB NOT NULL
);


CREATE TABLE "learning_steps" (
    "course" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    CONSTRAINT "pk_learning_steps" PRIMARY KEY ("course", "step")
);


CREATE TABLE "learning_traces" (
    "person_id" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "seen_at" TEXT NOT NULL,
    "kept_at" TEXT NULL,
    "answer" TEXT NULL,
    CONSTRAINT "pk_learning_traces" PRIMARY KEY ("person_id", "course", "step")
);


CREATE TABLE "learning_versions" (
    "course" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "files" TEXT NOT NULL,
    "published_at" TEXT NOT NULL,
    CONSTRAINT "pk_learning_versions" PRIMARY KEY ("course", "number")
);


CREATE TABLE "orientation_criteria" (
    "person_id" TEXT NOT NULL CONSTRAINT "pk_orientation_criteria" PRIMARY KEY,
    "sealed_criteria" TEXT NOT NULL,
    "changed_at" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "orientation_interest_answers" (
    "person_id" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "answered_at" TEXT NOT NULL,
    CONSTRAINT "pk_orientation_interest_answers" PRIMARY KEY ("person_id", "mode", "question")
);


CREATE TABLE "orientation_interest_results" (
    "id" TEXT NOT NULL CONSTRAINT "pk_orientation_interest_results" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "taken_on" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "bands" TEXT NOT NULL
);


CREATE TABLE "orientation_share_views" (
    "id" TEXT NOT NULL CONSTRAINT "pk_orientation_share_views" PRIMARY KEY,
    "share_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "seen_at" TEXT NOT NULL,
    "browser" TEXT NOT NULL
);


CREATE TABLE "orientation_shares" (
    "id" TEXT NOT NULL CONSTRAINT "pk_orientation_shares" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "sealed_for" TEXT NULL,
    "sealed_secret" TEXT NULL,
    "sealed_shown" TEXT NULL,
    "ends_on" TEXT NOT NULL,
    "created_at" TEXT NOT NULL
);


CREATE TABLE "plan_actions" (
    "id" TEXT NOT NULL CONSTRAINT "pk_plan_actions" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "sealed_text" TEXT NOT NULL,
    "sealed_if_then" TEXT NULL,
    "day" TEXT NOT NULL,
    "time" TEXT NULL,
    "minutes" INTEGER NULL,
    "source" TEXT NULL,
    "href" TEXT NULL,
    "state" TEXT NOT NULL,
    "closed_on" TEXT NULL,
    "drop_reason" TEXT NULL,
    "moves" INTEGER NOT NULL,
    "moved_at" TEXT NULL,
    "created_at" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "plan_breaks" (
    "id" TEXT NOT NULL CONSTRAINT "pk_plan_breaks" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "sealed_kind" TEXT NOT NULL,
    "first_day" TEXT NOT NULL,
    "last_day" TEXT NOT NULL,
    "created_at" TEXT NOT NULL
);


CREATE TABLE "plan_cards" (
    "id" TEXT NOT NULL CONSTRAINT "pk_plan_cards" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "sealed_if" TEXT NOT NULL,
    "sealed_then" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "plan_record" (
    "id" TEXT NOT NULL CONSTRAINT "pk_plan_record" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "parent_id" TEXT NULL,
    "title" TEXT NOT NULL,
    "code" TEXT NULL,
    "created_at" TEXT NOT NULL,
    "changed_at" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "know_how" TEXT NULL,
    "sealed_raw_words" TEXT NULL,
    "place" TEXT NULL,
    "from_year" TEXT NULL,
    "to_year" TEXT NULL,
    "is_paid" INTEGER NULL,
    "sealed_note" TEXT NULL,
    "sealed_title" TEXT NULL,
    "result" TEXT NULL,
    "sealed_need" TEXT NULL,
    "step" TEXT NULL,
    "sealed_decision" TEXT NULL,
    "decided" TEXT NULL,
    "proof_kind" TEXT NULL,
    "sealed_witness" TEXT NULL,
    "consent" TEXT NULL,
    "others_words" TEXT NULL,
    "official_words" TEXT NULL,
    "level" TEXT NULL,
    "is_liked" INTEGER NULL
);


CREATE TABLE "plan_rhythms" (
    "person_id" TEXT NOT NULL CONSTRAINT "pk_plan_rhythms" PRIMARY KEY,
    "days" TEXT NOT NULL,
    "morning" TEXT NULL,
    "midday" TEXT NULL,
    "afternoon" TEXT NULL,
    "evening" TEXT NULL,
    "offers" INTEGER NOT NULL,
    "unsolicited" INTEGER NOT NULL,
    "network" INTEGER NOT NULL,
    "agency" INTEGER NOT NULL,
    "fairs" INTEGER NOT NULL,
    "reviewed_on" TEXT NULL,
    "feed_hash" TEXT NULL,
    "feeds" INTEGER NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "reference_versions" (
    "number" INTEGER NOT NULL CONSTRAINT "pk_reference_versions" PRIMARY KEY,
    "label" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "imported_at" TEXT NOT NULL,
    "tables" BLOB NOT NULL
);


CREATE INDEX "ix_accounts_addresses_digest" ON "accounts_addresses" ("digest");


CREATE INDEX "ix_accounts_looks_person_id" ON "accounts_looks" ("person_id");


CREATE INDEX "ix_accounts_mail_links_person_id" ON "accounts_mail_links" ("person_id");


CREATE UNIQUE INDEX "ix_accounts_paper_cards_number" ON "accounts_paper_cards" ("number");


CREATE UNIQUE INDEX "ix_accounts_paper_cards_person_id_is_in_hand" ON "accounts_paper_cards" ("person_id", "is_in_hand");


CREATE INDEX "ix_accounts_passkeys_person_id" ON "accounts_passkeys" ("person_id");


CREATE INDEX "ix_accounts_people_seen_on" ON "accounts_people" ("seen_on");


CREATE UNIQUE INDEX "ix_accounts_people_sign_in_name" ON "accounts_people" ("sign_in_name");


CREATE INDEX "ix_accounts_sessions_person_id" ON "accounts_sessions" ("person_id");


CREATE INDEX "ix_kernel_outbox_next_at" ON "kernel_outbox" ("next_at");


CREATE INDEX "ix_kernel_outbox_person_id" ON "kernel_outbox" ("person_id");


CREATE UNIQUE INDEX "ix_learning_certificates_person_id_course" ON "learning_certificates" ("person_id", "course");


CREATE INDEX "ix_learning_versions_course_hash" ON "learning_versions" ("course", "hash");


CREATE INDEX "ix_orientation_interest_results_person_id" ON "orientation_interest_results" ("person_id");


CREATE INDEX "ix_orientation_share_views_person_id" ON "orientation_share_views" ("person_id");


CREATE INDEX "ix_orientation_share_views_share_id" ON "orientation_share_views" ("share_id");


CREATE INDEX "ix_orientation_shares_person_id" ON "orientation_shares" ("person_id");


CREATE UNIQUE INDEX "ix_plan_actions_person_id_origin" ON "plan_actions" ("person_id", "origin");


CREATE UNIQUE INDEX "ix_plan_breaks_person_id_first_day" ON "plan_breaks" ("person_id", "first_day");


CREATE INDEX "ix_plan_cards_person_id" ON "plan_cards" ("person_id");


CREATE INDEX "ix_plan_record_person_id" ON "plan_record" ("person_id");


CREATE UNIQUE INDEX "ix_plan_rhythms_feed_hash" ON "plan_rhythms" ("feed_hash");
