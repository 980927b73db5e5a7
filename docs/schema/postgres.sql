CREATE TABLE accounts_addresses (
    person_id uuid NOT NULL,
    sealed_address text NOT NULL,
    digest character varying(43) NOT NULL,
    confirmed_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_accounts_addresses PRIMARY KEY (person_id)
);


CREATE TABLE accounts_invitations (
    id character varying(43) NOT NULL,
    role character varying(40) NOT NULL,
    "for" character varying(60) NOT NULL,
    by character varying(60) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_accounts_invitations PRIMARY KEY (id)
);


CREATE TABLE accounts_looks (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    who character varying(200) NOT NULL,
    what character varying(200) NOT NULL,
    CONSTRAINT pk_accounts_looks PRIMARY KEY (id)
);


CREATE TABLE accounts_lost_passwords (
    id uuid NOT NULL,
    sealed_who text NOT NULL,
    CONSTRAINT pk_accounts_lost_passwords PRIMARY KEY (id)
);


CREATE TABLE accounts_mail_links (
    id character varying(43) NOT NULL,
    person_id uuid NOT NULL,
    purpose character varying(40) NOT NULL,
    sealed_address text,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_accounts_mail_links PRIMARY KEY (id)
);


CREATE TABLE accounts_paper_cards (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    number character varying(8) NOT NULL,
    letters_digest character varying(43) NOT NULL,
    stub_digest character varying(43) NOT NULL,
    pin_hash character varying(200) NOT NULL,
    sealed_sheet text,
    is_in_hand boolean NOT NULL,
    wrong_pins integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT pk_accounts_paper_cards PRIMARY KEY (id)
);


CREATE TABLE accounts_passkeys (
    id character varying(1364) NOT NULL,
    person_id uuid NOT NULL,
    device character varying(80) NOT NULL,
    public_key bytea NOT NULL,
    sign_count bigint NOT NULL,
    is_backup_eligible boolean NOT NULL,
    is_backed_up boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT pk_accounts_passkeys PRIMARY KEY (id)
);


CREATE TABLE accounts_people (
    id uuid NOT NULL,
    pseudonym character varying(60),
    time_zone character varying(60),
    sign_in_name character varying(60),
    password_hash character varying(200),
    roles character varying(200) NOT NULL,
    erase_on date,
    created_at timestamp with time zone NOT NULL,
    seen_on date NOT NULL,
    CONSTRAINT pk_accounts_people PRIMARY KEY (id)
);


CREATE TABLE accounts_sessions (
    id character varying(43) NOT NULL,
    person_id uuid NOT NULL,
    is_shared boolean NOT NULL,
    device character varying(80),
    created_at timestamp with time zone NOT NULL,
    seen_on date NOT NULL,
    CONSTRAINT pk_accounts_sessions PRIMARY KEY (id)
);


CREATE TABLE accounts_tries (
    id character varying(43) NOT NULL,
    tries integer NOT NULL,
    since timestamp with time zone NOT NULL,
    CONSTRAINT pk_accounts_tries PRIMARY KEY (id)
);


CREATE TABLE kernel_keys (
    name character varying(100) NOT NULL,
    sealed_xml text NOT NULL,
    CONSTRAINT pk_kernel_keys PRIMARY KEY (name)
);


CREATE TABLE kernel_outbox (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    sealed_letter text NOT NULL,
    tries integer NOT NULL,
    next_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_kernel_outbox PRIMARY KEY (id)
);


CREATE TABLE learning_certificate_proofs (
    code character varying(16) NOT NULL,
    course_title text NOT NULL,
    issued_on date NOT NULL,
    withdrawn_on date,
    CONSTRAINT pk_learning_certificate_proofs PRIMARY KEY (code)
);


CREATE TABLE learning_certificates (
    code character varying(16) NOT NULL,
    person_id uuid NOT NULL,
    course character varying(80) NOT NULL,
    sealed_paper text NOT NULL,
    shows_name boolean NOT NULL,
    shows_work boolean NOT NULL,
    CONSTRAINT pk_learning_certificates PRIMARY KEY (code)
);


CREATE TABLE learning_enrolments (
    person_id uuid NOT NULL,
    course character varying(80) NOT NULL,
    version_number integer NOT NULL,
    started_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_learning_enrolments PRIMARY KEY (person_id, course)
);


CREATE TABLE learning_media (
    hash character varying(64) NOT NULL,
    content_type character varying(60) NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT pk_learning_media PRIMARY KEY (hash)
);


CREATE TABLE learning_steps (
    course character varying(80) NOT NULL,
    step character varying(170) NOT NULL,
    kind character varying(20) NOT NULL,
    CONSTRAINT pk_learning_steps PRIMARY KEY (course, step)
);


CREATE TABLE learning_traces (
    person_id uuid NOT NULL,
    course character varying(80) NOT NULL,
    step character varying(170) NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    kept_at timestamp with time zone,
    answer text,
    CONSTRAINT pk_learning_traces PRIMARY KEY (person_id, course, step)
);


CREATE TABLE learning_versions (
    course character varying(80) NOT NULL,
    number integer NOT NULL,
    hash character varying(64) NOT NULL,
    files text NOT NULL,
    published_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_learning_versions PRIMARY KEY (course, number)
);


CREATE TABLE orientation_criteria (
    person_id uuid NOT NULL,
    sealed_criteria text NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_orientation_criteria PRIMARY KEY (person_id)
);


CREATE TABLE orientation_interest_answers (
    person_id uuid NOT NULL,
    mode character varying(40) NOT NULL,
    question character varying(5) NOT NULL,
    value integer NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_orientation_interest_answers PRIMARY KEY (person_id, mode, question)
);


CREATE TABLE orientation_interest_results (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    mode character varying(40) NOT NULL,
    taken_on date NOT NULL,
    verdict character varying(40) NOT NULL,
    bands character varying(60) NOT NULL,
    CONSTRAINT pk_orientation_interest_results PRIMARY KEY (id)
);


CREATE TABLE orientation_share_views (
    id uuid NOT NULL,
    share_id character varying(43) NOT NULL,
    person_id uuid NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    browser character varying(80) NOT NULL,
    CONSTRAINT pk_orientation_share_views PRIMARY KEY (id)
);


CREATE TABLE orientation_shares (
    id character varying(43) NOT NULL,
    person_id uuid NOT NULL,
    sealed_for text,
    sealed_secret text,
    sealed_shown text,
    ends_on date NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_orientation_shares PRIMARY KEY (id)
);


CREATE TABLE plan_actions (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    origin character varying(200) NOT NULL,
    sealed_text text NOT NULL,
    sealed_if_then text,
    day date NOT NULL,
    time time without time zone,
    minutes integer,
    source character varying(200),
    href character varying(300),
    state character varying(40) NOT NULL,
    closed_on date,
    drop_reason character varying(200),
    moves integer NOT NULL,
    moved_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_plan_actions PRIMARY KEY (id)
);


CREATE TABLE plan_breaks (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    sealed_kind text NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_plan_breaks PRIMARY KEY (id)
);


CREATE TABLE plan_cards (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    sealed_if text NOT NULL,
    sealed_then text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_plan_cards PRIMARY KEY (id)
);


CREATE TABLE plan_record (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    parent_id uuid,
    title character varying(300) NOT NULL,
    code character varying(10),
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    kind character varying(20) NOT NULL,
    know_how character varying(300),
    sealed_raw_words text,
    place character varying(300),
    from_year character varying(20),
    to_year character varying(20),
    is_paid boolean,
    sealed_note text,
    sealed_title text,
    result character varying(300),
    sealed_need text,
    step character varying(20),
    sealed_decision text,
    decided character varying(10),
    proof_kind character varying(20),
    sealed_witness text,
    consent character varying(20),
    others_words character varying(300),
    official_words character varying(300),
    level character varying(10),
    is_liked boolean,
    CONSTRAINT pk_plan_record PRIMARY KEY (id)
);


CREATE TABLE plan_rhythms (
    person_id uuid NOT NULL,
    days character varying(7) NOT NULL,
    morning time without time zone,
    midday time without time zone,
    afternoon time without time zone,
    evening time without time zone,
    offers integer NOT NULL,
    unsolicited integer NOT NULL,
    network integer NOT NULL,
    agency integer NOT NULL,
    fairs integer NOT NULL,
    reviewed_on date,
    feed_hash character varying(43),
    feeds integer NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_plan_rhythms PRIMARY KEY (person_id)
);


CREATE TABLE reference_versions (
    number integer NOT NULL,
    label character varying(100) NOT NULL,
    hash character varying(64) NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    tables bytea NOT NULL,
    CONSTRAINT pk_reference_versions PRIMARY KEY (number)
);


CREATE INDEX ix_accounts_addresses_digest ON accounts_addresses (digest);


CREATE INDEX ix_accounts_looks_person_id ON accounts_looks (person_id);


CREATE INDEX ix_accounts_mail_links_person_id ON accounts_mail_links (person_id);


CREATE UNIQUE INDEX ix_accounts_paper_cards_number ON accounts_paper_cards (number);


CREATE UNIQUE INDEX ix_accounts_paper_cards_person_id_is_in_hand ON accounts_paper_cards (person_id, is_in_hand);


CREATE INDEX ix_accounts_passkeys_person_id ON accounts_passkeys (person_id);


CREATE INDEX ix_accounts_people_seen_on ON accounts_people (seen_on);


CREATE UNIQUE INDEX ix_accounts_people_sign_in_name ON accounts_people (sign_in_name);


CREATE INDEX ix_accounts_sessions_person_id ON accounts_sessions (person_id);


CREATE INDEX ix_kernel_outbox_next_at ON kernel_outbox (next_at);


CREATE INDEX ix_kernel_outbox_person_id ON kernel_outbox (person_id);


CREATE UNIQUE INDEX ix_learning_certificates_person_id_course ON learning_certificates (person_id, course);


CREATE INDEX ix_learning_versions_course_hash ON learning_versions (course, hash);


CREATE INDEX ix_orientation_interest_results_person_id ON orientation_interest_results (person_id);


CREATE INDEX ix_orientation_share_views_person_id ON orientation_share_views (person_id);


CREATE INDEX ix_orientation_share_views_share_id ON orientation_share_views (share_id);


CREATE INDEX ix_orientation_shares_person_id ON orientation_shares (person_id);


CREATE UNIQUE INDEX ix_plan_actions_person_id_origin ON plan_actions (person_id, origin);


CREATE UNIQUE INDEX ix_plan_breaks_person_id_first_day ON plan_breaks (person_id, first_day);


CREATE INDEX ix_plan_cards_person_id ON plan_cards (person_id);


CREATE INDEX ix_plan_record_person_id ON plan_record (person_id);


CREATE UNIQUE INDEX ix_plan_rhythms_feed_hash ON plan_rhythms (feed_hash);
