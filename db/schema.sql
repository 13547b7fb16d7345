-- What the migrations make. Written from the catalogue; db/schema.test.ts keeps it fresh.

create table account (
  tenant_id integer not null,
  account_id bigint not null,
  issuer text not null,
  subject text not null,
  name text not null,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  UNIQUE (tenant_id, issuer, subject),
  PRIMARY KEY (tenant_id, account_id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
);

create table applicant (
  tenant_id integer not null,
  applicant_id bigint not null,
  name text not null,
  phone text,
  identity_number text,
  address text,
  search_key text not null,
  PRIMARY KEY (tenant_id, applicant_id)
);

create table block (
  tenant_id integer not null,
  block_code text not null,
  name text not null,
  sort integer not null,
  PRIMARY KEY (tenant_id, block_code),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
);

create table calendar (
  tenant_id integer not null,
  calendar_code text not null,
  version integer not null,
  body text not null,
  state text not null,
  base_version integer,
  reason text,
  drafted_by bigint,
  drafted_at timestamp with time zone,
  approved_by bigint,
  approved_at timestamp with time zone,
  applied_by bigint,
  applied_at timestamp with time zone,
  moving_round integer,
  moved_through bigint,
  moved_dossiers integer not null default 0,
  moved_at timestamp with time zone,
  PRIMARY KEY (tenant_id, calendar_code, version),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK (((moving_round IS NULL) = (moved_through IS NULL))),
  CHECK (((moving_round IS NULL) OR (state = 'in-force'::text))),
  CHECK ((approved_by <> drafted_by)),
  CHECK ((state = ANY (ARRAY['draft'::text, 'approved'::text, 'in-force'::text, 'replaced'::text, 'discarded'::text])))
);

create table criteria_set (
  tenant_id integer not null,
  set_code text not null,
  version integer not null,
  valid_from date not null,
  valid_to date,
  body text not null,
  PRIMARY KEY (tenant_id, set_code, version),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
);

create table dossier (
  tenant_id integer not null,
  dossier_id bigint not null,
  code text not null,
  unit_id bigint not null,
  received_unit_id bigint not null,
  procedure_id bigint not null,
  channel smallint not null,
  applicant_id bigint not null,
  state text not null,
  step integer not null,
  holder_id bigint,
  received_at timestamp with time zone not null,
  due_at timestamp with time zone,
  finished_at timestamp with time zone,
  returned_at timestamp with time zone,
  last_at timestamp with time zone not null,
  last_seq bigint not null,
  suspended_at timestamp with time zone,
  suspended_for text,
  promised_at timestamp with time zone,
  UNIQUE (tenant_id, code),
  PRIMARY KEY (tenant_id, dossier_id),
  FOREIGN KEY (tenant_id, applicant_id) REFERENCES applicant(tenant_id, applicant_id),
  FOREIGN KEY (tenant_id, procedure_id) REFERENCES procedure(tenant_id, procedure_id),
  FOREIGN KEY (tenant_id, received_unit_id) REFERENCES unit(tenant_id, unit_id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES unit(tenant_id, unit_id),
  CHECK (((finished_at IS NULL) OR (finished_at >= received_at))),
  CHECK (((state = 'returned'::text) = (returned_at IS NOT NULL))),
  CHECK (((state = ANY (ARRAY['finished'::text, 'returned'::text])) = (finished_at IS NOT NULL))),
  CHECK (((suspended_at IS NULL) = (suspended_for IS NULL))),
  CHECK (((suspended_at IS NULL) OR ((due_at IS NULL) AND (finished_at IS NULL)))),
  CHECK ((channel = ANY (ARRAY[1, 2, 3]))),
  CHECK ((state = ANY (ARRAY['received'::text, 'processing'::text, 'finished'::text, 'returned'::text])))
);

create table dossier_counter (
  tenant_id integer not null,
  unit_id bigint not null,
  on_day date not null,
  last integer not null,
  PRIMARY KEY (tenant_id, unit_id, on_day),
  CHECK ((last <= 9999))
);

create table idempotency (
  tenant_id integer not null,
  key text not null,
  account_id bigint not null,
  body_hash bytea not null,
  status integer not null,
  answer text not null,
  recorded_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, account_id, key)
);

create table journal (
  tenant_id integer not null,
  chain_id bigint not null,
  seq bigint not null,
  kind text not null,
  subject_id bigint,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  actor_id bigint,
  acting_unit_id bigint not null,
  reason text,
  idempotency_key text,
  payload text not null,
  hash bytea not null,
  PRIMARY KEY (tenant_id, chain_id, seq)
);

create table journal_head (
  tenant_id integer not null,
  chain_id bigint not null,
  seq bigint not null,
  hash bytea not null,
  PRIMARY KEY (tenant_id, chain_id),
  FOREIGN KEY (tenant_id, chain_id) REFERENCES unit(tenant_id, unit_id)
);

create table local.domain_clock (
  id integer not null,
  domain_at timestamp with time zone not null,
  saved_at timestamp with time zone not null,
  PRIMARY KEY (id),
  CHECK ((id = 1))
);

create table local.loaded (
  name text not null,
  loaded_at timestamp with time zone not null,
  PRIMARY KEY (name)
);

create table local.login_attempt (
  state_hash bytea not null,
  verifier text not null,
  nonce text not null,
  return_to text not null,
  expires_at timestamp with time zone not null,
  PRIMARY KEY (state_hash)
);

create table local.migration (
  name text not null,
  applied_at timestamp with time zone not null,
  PRIMARY KEY (name)
);

create table local.provider_storage (
  model text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  user_code text,
  uid text,
  expires_at timestamp with time zone,
  PRIMARY KEY (model, id)
);

create table local.secret (
  name text not null,
  value text not null,
  PRIMARY KEY (name)
);

create table local.session (
  session_hash bytea not null,
  tenant_id integer not null,
  account_id bigint not null,
  id_token text,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  PRIMARY KEY (session_hash)
);

create table notice (
  tenant_id integer not null,
  notice_id uuid not null,
  account_id bigint not null,
  kind text not null,
  dossier_id bigint not null,
  due_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  read_at timestamp with time zone,
  UNIQUE (tenant_id, account_id, dossier_id, kind, due_at),
  PRIMARY KEY (tenant_id, notice_id),
  CHECK ((kind = ANY (ARRAY['due-tomorrow'::text, 'due-soon'::text, 'overdue'::text])))
);

create table period (
  tenant_id integer not null,
  period_code text not null,
  kind text not null,
  name text not null,
  from_on date not null,
  to_on date not null,
  source text not null,
  PRIMARY KEY (tenant_id, period_code),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK ((kind = ANY (ARRAY['year'::text, 'quarter'::text, 'month'::text, 'report-year'::text, 'report-half'::text, 'report-quarter'::text, 'report-month'::text]))),
  CHECK ((to_on > from_on))
);

create table personal_data_list_read (
  tenant_id integer not null,
  read_id uuid not null,
  account_id bigint not null,
  dossier_ids bigint[] not null,
  read_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, read_id)
);

create table personal_data_read (
  tenant_id integer not null,
  read_id uuid not null,
  account_id bigint not null,
  dossier_id bigint not null,
  read_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, read_id)
);

create table procedure (
  tenant_id integer not null,
  procedure_id bigint not null,
  code text not null,
  title text not null,
  field text not null,
  level text not null,
  limit_amount numeric(8,2),
  limit_unit text not null,
  steps text not null,
  serves_at text[] not null,
  decided_by text[] not null,
  fee_vnd bigint,
  online_level text,
  mark text,
  source text not null,
  search_key text not null,
  valid_from date not null,
  valid_to date,
  clock_rules text,
  PRIMARY KEY (tenant_id, procedure_id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK ((level = ANY (ARRAY['province'::text, 'district'::text, 'commune'::text]))),
  CHECK ((limit_unit = ANY (ARRAY['working-day'::text, 'working-hour'::text, 'calendar-day'::text, 'calendar-day-without-holidays'::text, 'same-day'::text, 'none'::text])))
);

create table province_setting (
  tenant_id integer not null,
  name text not null,
  value text not null,
  PRIMARY KEY (tenant_id, name),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
);

create table role_grant (
  tenant_id integer not null,
  account_id bigint not null,
  role text not null,
  unit_id bigint not null,
  valid_from timestamp with time zone not null,
  valid_to timestamp with time zone,
  PRIMARY KEY (tenant_id, account_id, role, unit_id, valid_from),
  FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, account_id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES unit(tenant_id, unit_id),
  CHECK ((role = ANY (ARRAY['one-stop-officer'::text, 'case-officer'::text, 'head'::text, 'par-officer'::text, 'appraiser'::text, 'council-secretary'::text, 'provincial-leader'::text, 'administrator'::text])))
);

create table tenant (
  tenant_id integer not null,
  code text not null,
  name text not null,
  UNIQUE (code),
  PRIMARY KEY (tenant_id)
);

create table unit (
  tenant_id integer not null,
  unit_id bigint not null,
  code text not null,
  kind text not null,
  national_code text,
  valid_from date not null,
  valid_to date,
  UNIQUE (tenant_id, code, valid_from),
  PRIMARY KEY (tenant_id, unit_id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK (((valid_to IS NULL) OR (valid_to > valid_from))),
  CHECK ((kind = ANY (ARRAY['province'::text, 'centre'::text, 'department'::text, 'vertical'::text, 'district'::text, 'commune'::text])))
);

create table unit_version (
  tenant_id integer not null,
  unit_id bigint not null,
  valid_from date not null,
  valid_to date,
  name text not null,
  type text not null,
  level text,
  parent_id bigint,
  block_code text,
  tile_column integer,
  tile_row integer,
  mark text,
  source text not null,
  place_kinds text[] not null default '{}'::text[],
  PRIMARY KEY (tenant_id, unit_id, valid_from),
  FOREIGN KEY (tenant_id, block_code) REFERENCES block(tenant_id, block_code),
  FOREIGN KEY (tenant_id, parent_id) REFERENCES unit(tenant_id, unit_id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES unit(tenant_id, unit_id),
  CHECK (((valid_to IS NULL) OR (valid_to > valid_from))),
  CHECK ((level = ANY (ARRAY['province'::text, 'district'::text, 'commune'::text]))),
  CHECK ((place_kinds <@ ARRAY['mountain'::text, 'border'::text, 'island'::text, 'hard'::text]))
);

CREATE INDEX provider_storage_grant ON local.provider_storage USING btree (grant_id);
CREATE INDEX provider_storage_uid ON local.provider_storage USING btree (uid);
CREATE INDEX session_expiry ON local.session USING btree (expires_at);
CREATE INDEX dossier_at_work ON public.dossier USING btree (tenant_id, received_unit_id) WHERE (state <> 'returned'::text);
CREATE INDEX dossier_finished ON public.dossier USING btree (tenant_id, unit_id, finished_at);
CREATE INDEX dossier_handed_in ON public.dossier USING btree (tenant_id, received_unit_id, received_at);
CREATE INDEX dossier_open ON public.dossier USING btree (tenant_id, unit_id, due_at) WHERE (finished_at IS NULL);
CREATE INDEX dossier_procedure ON public.dossier USING btree (tenant_id, procedure_id, received_at);
CREATE INDEX dossier_received ON public.dossier USING btree (tenant_id, unit_id, received_at);
CREATE INDEX journal_clock ON public.journal USING btree (tenant_id, subject_id) WHERE (kind = ANY (ARRAY['dossier.suspended'::text, 'dossier.resumed'::text, 'dossier.lengthened'::text, 'dossier.promised-anew'::text, 'dossier.due-moved'::text]));
CREATE INDEX journal_subject ON public.journal USING btree (tenant_id, subject_id);
CREATE INDEX notice_newest ON public.notice USING btree (tenant_id, account_id, created_at);
CREATE INDEX notice_unread ON public.notice USING btree (tenant_id, account_id) WHERE (read_at IS NULL);
CREATE INDEX role_grant_unit ON public.role_grant USING btree (tenant_id, unit_id, role);
CREATE UNIQUE INDEX calendar_in_force ON public.calendar USING btree (tenant_id, calendar_code) WHERE (state = 'in-force'::text);
CREATE UNIQUE INDEX calendar_in_preparation ON public.calendar USING btree (tenant_id, calendar_code) WHERE (state = ANY (ARRAY['draft'::text, 'approved'::text]));

-- policy own_tenant on account using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on applicant using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on block using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on calendar using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on criteria_set using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on dossier using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on dossier_counter using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on idempotency using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on journal using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on journal_head using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on notice using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on period using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on personal_data_list_read using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on personal_data_read using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on procedure using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on province_setting using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on role_grant using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on unit using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on unit_version using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)

-- the application may delete, insert, select, update in local.domain_clock
-- the application may select in local.loaded
-- the application may delete, insert, select, update in local.login_attempt
-- the application may select in local.migration
-- the application may delete, insert, select, update in local.provider_storage
-- the application may delete, insert, select, update in local.secret
-- the application may delete, insert, select, update in local.session
-- the application may insert, select, update in public.account
-- the application may insert, select in public.applicant
-- the application may select in public.block
-- the application may insert, select, update in public.calendar
-- the application may select in public.criteria_set
-- the application may insert, select, update in public.dossier
-- the application may insert, select, update in public.dossier_counter
-- the application may insert, select in public.idempotency
-- the application may insert, select in public.journal
-- the application may insert, select, update in public.journal_head
-- the application may insert, select, update in public.notice
-- the application may select in public.period
-- the application may insert, select in public.personal_data_list_read
-- the application may insert, select in public.personal_data_read
-- the application may select in public.procedure
-- the application may insert, select, update in public.province_setting
-- the application may insert, select, update in public.role_grant
-- the application may select in public.tenant
-- the application may select in public.unit
-- the application may select in public.unit_version

