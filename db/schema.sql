-- What the migrations make. Written from the catalogue; db/schema.test.ts keeps it fresh.

create table account (
  tenant_id integer not null,
  account_id bigint not null,
  issuer text not null,
  subject text not null,
  name text not null,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  email text,
  phone text,
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

create table campaign (
  tenant_id integer not null,
  campaign_id bigint not null,
  campaign_code text not null,
  state text not null,
  version integer not null,
  body jsonb not null,
  UNIQUE (tenant_id, campaign_code),
  PRIMARY KEY (tenant_id, campaign_id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK ((state = ANY (ARRAY['open'::text, 'released'::text])))
);

create table closed_score (
  tenant_id integer not null,
  closing_id bigint not null,
  unit_id bigint not null,
  rank integer,
  tier text,
  total text,
  maximum text not null,
  index text,
  points text not null,
  PRIMARY KEY (tenant_id, closing_id, unit_id),
  FOREIGN KEY (tenant_id, closing_id) REFERENCES score_closing(tenant_id, closing_id)
);

create table criteria_set (
  tenant_id integer not null,
  set_code text not null,
  version integer not null,
  valid_from date not null,
  valid_to date,
  body text not null,
  state text not null default 'in-force'::text,
  base_set_code text,
  base_version integer,
  reason text,
  drafted_by bigint,
  drafted_at timestamp with time zone,
  edited_by bigint,
  edited_at timestamp with time zone,
  editor_ids bigint[] not null default '{}'::bigint[],
  approved_by bigint,
  approved_at timestamp with time zone,
  decision_number text,
  decision_on date,
  PRIMARY KEY (tenant_id, set_code, version),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK ((((approved_by IS NULL) = (decision_number IS NULL)) AND ((approved_by IS NULL) = (decision_on IS NULL)))),
  CHECK (((approved_by IS NULL) OR (NOT (approved_by = ANY (editor_ids))))),
  CHECK ((state = ANY (ARRAY['draft'::text, 'in-force'::text, 'replaced'::text, 'discarded'::text])))
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
  imported_by bigint,
  imported_seq bigint,
  due_by text,
  UNIQUE (tenant_id, code),
  PRIMARY KEY (tenant_id, dossier_id),
  FOREIGN KEY (tenant_id, applicant_id) REFERENCES applicant(tenant_id, applicant_id),
  FOREIGN KEY (tenant_id, procedure_id) REFERENCES procedure(tenant_id, procedure_id),
  FOREIGN KEY (tenant_id, received_unit_id) REFERENCES unit(tenant_id, unit_id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES unit(tenant_id, unit_id),
  CHECK (((finished_at IS NULL) OR (finished_at >= received_at))),
  CHECK (((imported_by IS NULL) = (due_by IS NULL))),
  CHECK (((imported_by IS NULL) = (imported_seq IS NULL))),
  CHECK (((state = 'returned'::text) = (returned_at IS NOT NULL))),
  CHECK (((state = ANY (ARRAY['finished'::text, 'returned'::text])) = (finished_at IS NOT NULL))),
  CHECK (((suspended_at IS NULL) = (suspended_for IS NULL))),
  CHECK (((suspended_at IS NULL) OR ((due_at IS NULL) AND (finished_at IS NULL)))),
  CHECK ((channel = ANY (ARRAY[1, 2, 3]))),
  CHECK ((due_by = ANY (ARRAY['file'::text, 'clock'::text, 'none'::text]))),
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

create table file (
  tenant_id integer not null,
  file_id bigint not null,
  sha256 text not null,
  size bigint not null,
  type text not null,
  name text not null,
  about text,
  unit_id bigint not null,
  uploaded_by bigint,
  at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, file_id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES unit(tenant_id, unit_id),
  FOREIGN KEY (tenant_id, uploaded_by) REFERENCES account(tenant_id, account_id),
  CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CHECK ((size > 0))
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

create table import (
  tenant_id integer not null,
  import_id bigint not null,
  file_name text not null,
  file_sha256 text not null,
  file_id bigint,
  mapping text not null,
  mapping_sha256 text not null,
  state text not null,
  totals jsonb not null,
  rows_total integer not null,
  rows_done integer not null,
  by bigint,
  at timestamp with time zone not null,
  ended_at timestamp with time zone,
  failure jsonb,
  PRIMARY KEY (tenant_id, import_id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK (((rows_done >= 0) AND (rows_done <= rows_total))),
  CHECK ((file_sha256 ~ '^[0-9a-f]{64}$'::text)),
  CHECK ((mapping_sha256 ~ '^[0-9a-f]{64}$'::text)),
  CHECK ((state = ANY (ARRAY['checking'::text, 'checked'::text, 'running'::text, 'stopped'::text, 'finished'::text, 'undoing'::text, 'undone'::text, 'failed'::text])))
);

create table import_plain (
  tenant_id integer not null,
  import_id bigint not null,
  outcome text not null,
  from_row integer not null,
  to_row integer not null,
  row_numbers integer[] not null,
  lines integer[] not null,
  codes text[] not null,
  dossier_ids bigint[],
  PRIMARY KEY (tenant_id, import_id, outcome, from_row),
  CHECK ((cardinality(codes) = cardinality(row_numbers))),
  CHECK ((cardinality(dossier_ids) = cardinality(row_numbers))),
  CHECK ((cardinality(lines) = cardinality(row_numbers))),
  CHECK ((from_row <= to_row)),
  CHECK ((outcome = ANY (ARRAY['taken'::text, 'unchanged'::text])))
);

create table import_row (
  tenant_id integer not null,
  import_id bigint not null,
  row_number integer not null,
  line integer not null,
  outcome text not null,
  code text,
  dossier_id bigint,
  faults jsonb,
  PRIMARY KEY (tenant_id, import_id, row_number),
  CHECK ((outcome = ANY (ARRAY['taken'::text, 'amended'::text, 'unchanged'::text, 'apart'::text, 'refused'::text])))
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

create table message (
  tenant_id integer not null,
  message_id bigint not null,
  template text not null,
  channel text not null,
  account_id bigint,
  address text,
  subject text not null,
  body text not null,
  secrets text,
  about text not null,
  once text,
  at timestamp with time zone not null,
  state text not null default 'waiting'::text,
  attempts integer not null default 0,
  next_at timestamp with time zone,
  ended_at timestamp with time zone,
  UNIQUE (tenant_id, once),
  PRIMARY KEY (tenant_id, message_id),
  FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, account_id),
  CHECK (((account_id IS NOT NULL) OR (address IS NOT NULL))),
  CHECK (((state <> 'sent'::text) OR (secrets IS NULL))),
  CHECK (((state = 'waiting'::text) = (ended_at IS NULL))),
  CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text, 'chat'::text]))),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'kept'::text, 'dead'::text])))
);

create table message_attempt (
  tenant_id integer not null,
  message_id bigint not null,
  attempt integer not null,
  at timestamp with time zone not null,
  outcome text not null,
  detail text not null,
  PRIMARY KEY (tenant_id, message_id, attempt),
  FOREIGN KEY (tenant_id, message_id) REFERENCES message(tenant_id, message_id),
  CHECK ((outcome = ANY (ARRAY['delivered'::text, 'failed'::text, 'refused'::text])))
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

create table release (
  tenant_id integer not null,
  release_id bigint not null,
  year integer not null,
  number integer not null,
  campaign_code text not null,
  state text not null,
  body text not null,
  sha256 text not null,
  prepared_by bigint not null,
  prepared_at timestamp with time zone not null,
  signed_by bigint,
  signed_at timestamp with time zone,
  signature jsonb,
  published_by bigint,
  published_at timestamp with time zone,
  PRIMARY KEY (tenant_id, release_id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  FOREIGN KEY (tenant_id, prepared_by) REFERENCES account(tenant_id, account_id),
  FOREIGN KEY (tenant_id, published_by) REFERENCES account(tenant_id, account_id),
  FOREIGN KEY (tenant_id, signed_by) REFERENCES account(tenant_id, account_id),
  CHECK (((signed_at IS NULL) = (signature IS NULL))),
  CHECK (((signed_by IS NULL) = (signature IS NULL))),
  CHECK (((state = 'published'::text) = (published_at IS NOT NULL))),
  CHECK (((state = ANY (ARRAY['signed'::text, 'published'::text])) = (signature IS NOT NULL))),
  CHECK ((number > 0)),
  CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CHECK ((signed_by <> prepared_by)),
  CHECK ((state = ANY (ARRAY['prepared'::text, 'signed'::text, 'published'::text, 'withdrawn'::text])))
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

create table score_closing (
  tenant_id integer not null,
  closing_id bigint not null,
  period_code text not null,
  set_code text not null,
  set_version integer not null,
  closed_at timestamp with time zone not null,
  inputs text not null,
  inputs_sha256 text not null,
  places text not null,
  UNIQUE (tenant_id, period_code, set_code),
  PRIMARY KEY (tenant_id, closing_id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
);

create table sheet (
  tenant_id integer not null,
  sheet_id bigint not null,
  campaign_id bigint not null,
  unit_id bigint not null,
  block_code text not null,
  level text,
  set_code text not null,
  state text not null,
  opened_at timestamp with time zone not null,
  locked_at timestamp with time zone,
  locked_by bigint,
  final_at timestamp with time zone,
  version integer not null,
  UNIQUE (tenant_id, campaign_id, unit_id),
  PRIMARY KEY (tenant_id, sheet_id),
  FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaign(tenant_id, campaign_id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES unit(tenant_id, unit_id),
  CHECK (((locked_by IS NULL) OR (locked_at IS NOT NULL))),
  CHECK (((state = 'final'::text) = (final_at IS NOT NULL))),
  CHECK (((state = 'self'::text) = (locked_at IS NULL))),
  CHECK ((state = ANY (ARRAY['self'::text, 'appraisal-1'::text, 'explanation'::text, 'appraisal-2'::text, 'council'::text, 'final'::text])))
);

create table sheet_line (
  tenant_id integer not null,
  sheet_id bigint not null,
  line_code text not null,
  version integer not null,
  body jsonb not null,
  PRIMARY KEY (tenant_id, sheet_id, line_code),
  FOREIGN KEY (tenant_id, sheet_id) REFERENCES sheet(tenant_id, sheet_id)
);

create table survey (
  tenant_id integer not null,
  survey_id bigint not null,
  survey_code text not null,
  kind text not null,
  year integer not null,
  state text not null,
  version integer not null,
  body text not null,
  created_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  closed_at timestamp with time zone,
  drawn_seed text,
  drawn_sha256 bytea,
  answers_sha256 bytea,
  UNIQUE (tenant_id, survey_code),
  PRIMARY KEY (tenant_id, survey_id),
  CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
  CHECK (((state = 'draft'::text) = (opened_at IS NULL))),
  CHECK ((kind = ANY (ARRAY['panel'::text, 'sample'::text, 'rating'::text]))),
  CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'closed'::text]))),
  CHECK ((version > 0))
);

create table survey_answer (
  tenant_id integer not null,
  survey_id bigint not null,
  answer_id uuid not null,
  unit_id bigint not null,
  group_code text not null,
  field text not null,
  channel text not null,
  answered_on date not null,
  choices text not null,
  remarks text not null,
  PRIMARY KEY (tenant_id, survey_id, answer_id),
  FOREIGN KEY (tenant_id, survey_id) REFERENCES survey(tenant_id, survey_id),
  CHECK ((channel = ANY (ARRAY['link'::text, 'paper'::text])))
);

create table survey_burned_token (
  tenant_id integer not null,
  token_hash bytea not null,
  survey_id bigint not null,
  PRIMARY KEY (tenant_id, token_hash)
);

create table survey_invitation (
  tenant_id integer not null,
  survey_id bigint not null,
  invitation_id uuid not null,
  unit_id bigint not null,
  group_code text not null,
  field text not null,
  dossier_id bigint,
  contact text,
  invited_on date,
  reminded_on date,
  reminders integer not null,
  PRIMARY KEY (tenant_id, survey_id, invitation_id),
  FOREIGN KEY (tenant_id, survey_id) REFERENCES survey(tenant_id, survey_id)
);

create table survey_rating_place (
  tenant_id integer not null,
  survey_id bigint not null,
  finished_until timestamp with time zone not null,
  PRIMARY KEY (tenant_id, survey_id),
  FOREIGN KEY (tenant_id, survey_id) REFERENCES survey(tenant_id, survey_id)
);

create table survey_stratum (
  tenant_id integer not null,
  survey_id bigint not null,
  unit_id bigint not null,
  group_code text not null,
  field text not null,
  population integer,
  drawn integer not null,
  PRIMARY KEY (tenant_id, survey_id, unit_id, group_code, field),
  FOREIGN KEY (tenant_id, survey_id) REFERENCES survey(tenant_id, survey_id),
  CHECK ((drawn >= 0)),
  CHECK ((population >= drawn))
);

create table survey_tally (
  tenant_id integer not null,
  survey_id bigint not null,
  unit_id bigint not null,
  group_code text not null,
  field text not null,
  question text not null,
  option text not null,
  answers integer not null,
  PRIMARY KEY (tenant_id, survey_id, unit_id, group_code, field, question, option),
  FOREIGN KEY (tenant_id, survey_id) REFERENCES survey(tenant_id, survey_id),
  CHECK ((answers > 0))
);

create table survey_token (
  tenant_id integer not null,
  token_hash bytea not null,
  survey_id bigint not null,
  invitation_id uuid not null,
  PRIMARY KEY (tenant_id, token_hash),
  FOREIGN KEY (tenant_id, survey_id, invitation_id) REFERENCES survey_invitation(tenant_id, survey_id, invitation_id) ON DELETE CASCADE
);

create table survey_version (
  tenant_id integer not null,
  survey_id bigint not null,
  version integer not null,
  body text not null,
  reason text,
  saved_by bigint,
  saved_at timestamp with time zone not null,
  PRIMARY KEY (tenant_id, survey_id, version),
  FOREIGN KEY (tenant_id, survey_id) REFERENCES survey(tenant_id, survey_id)
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

create table upload (
  tenant_id integer not null,
  upload_id uuid not null,
  account_id bigint not null,
  unit_id bigint not null,
  name text not null,
  size bigint not null,
  sha256 text not null,
  about text,
  created_at timestamp with time zone not null,
  file_id bigint,
  PRIMARY KEY (tenant_id, upload_id),
  FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, account_id),
  CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CHECK ((size > 0))
);

CREATE INDEX provider_storage_grant ON local.provider_storage USING btree (grant_id);
CREATE INDEX provider_storage_uid ON local.provider_storage USING btree (uid);
CREATE INDEX session_expiry ON local.session USING btree (expires_at);
CREATE INDEX closed_score_unit ON public.closed_score USING btree (tenant_id, unit_id);
CREATE INDEX dossier_at_work ON public.dossier USING btree (tenant_id, received_unit_id) WHERE (state <> 'returned'::text);
CREATE INDEX dossier_finished ON public.dossier USING btree (tenant_id, unit_id, finished_at);
CREATE INDEX dossier_handed_in ON public.dossier USING btree (tenant_id, received_unit_id);
CREATE INDEX dossier_open ON public.dossier USING btree (tenant_id, unit_id, due_at) WHERE (finished_at IS NULL);
CREATE INDEX file_about ON public.file USING btree (tenant_id, about) WHERE (about IS NOT NULL);
CREATE INDEX import_row_told ON public.import_row USING btree (tenant_id, import_id, outcome, row_number) WHERE (outcome = ANY (ARRAY['amended'::text, 'apart'::text, 'refused'::text]));
CREATE INDEX journal_clock ON public.journal USING btree (tenant_id, subject_id) WHERE (kind = ANY (ARRAY['dossier.suspended'::text, 'dossier.resumed'::text, 'dossier.lengthened'::text, 'dossier.promised-anew'::text, 'dossier.due-moved'::text]));
CREATE INDEX journal_subject ON public.journal USING btree (tenant_id, subject_id);
CREATE INDEX message_account ON public.message USING btree (tenant_id, account_id, at);
CREATE INDEX message_newest ON public.message USING btree (tenant_id, at);
CREATE INDEX message_waiting ON public.message USING btree (tenant_id, next_at) WHERE (state = 'waiting'::text);
CREATE INDEX notice_newest ON public.notice USING btree (tenant_id, account_id, created_at);
CREATE INDEX notice_unread ON public.notice USING btree (tenant_id, account_id) WHERE (read_at IS NULL);
CREATE INDEX role_grant_unit ON public.role_grant USING btree (tenant_id, unit_id, role);
CREATE INDEX survey_token_invitation ON public.survey_token USING btree (tenant_id, survey_id, invitation_id);
CREATE INDEX upload_old ON public.upload USING btree (tenant_id, created_at);
CREATE UNIQUE INDEX calendar_in_force ON public.calendar USING btree (tenant_id, calendar_code) WHERE (state = 'in-force'::text);
CREATE UNIQUE INDEX calendar_in_preparation ON public.calendar USING btree (tenant_id, calendar_code) WHERE (state = ANY (ARRAY['draft'::text, 'approved'::text]));
CREATE UNIQUE INDEX criteria_set_draft ON public.criteria_set USING btree (tenant_id, set_code) WHERE (state = 'draft'::text);
CREATE UNIQUE INDEX criteria_set_in_force ON public.criteria_set USING btree (tenant_id, set_code) WHERE (state = 'in-force'::text);
CREATE UNIQUE INDEX import_running ON public.import USING btree (tenant_id) WHERE (state = ANY (ARRAY['checking'::text, 'running'::text, 'undoing'::text]));
CREATE UNIQUE INDEX release_number ON public.release USING btree (tenant_id, year, number) WHERE (state <> 'withdrawn'::text);
CREATE UNIQUE INDEX release_prepared ON public.release USING btree (tenant_id, year) WHERE (state = 'prepared'::text);
CREATE UNIQUE INDEX survey_invitation_dossier ON public.survey_invitation USING btree (tenant_id, survey_id, dossier_id) WHERE (dossier_id IS NOT NULL);

-- policy own_tenant on account using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on applicant using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on block using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on calendar using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on campaign using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on closed_score using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on criteria_set using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on dossier using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on dossier_counter using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on file using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on idempotency using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on import using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on import_plain using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on import_row using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on journal using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on journal_head using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on message using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on message_attempt using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on notice using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on period using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on personal_data_list_read using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on personal_data_read using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on procedure using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on province_setting using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on release using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on role_grant using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on score_closing using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on sheet using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on sheet_line using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on survey using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on survey_answer using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on survey_burned_token using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on survey_invitation using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on survey_rating_place using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on survey_stratum using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on survey_tally using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on survey_token using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on survey_version using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on unit using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on unit_version using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)
-- policy own_tenant on upload using (tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::integer)

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
-- the application may insert, select, update in public.campaign
-- the application may insert, select in public.closed_score
-- the application may insert, select, update in public.criteria_set
-- the application may insert, select, update in public.dossier
-- the application may insert, select, update in public.dossier_counter
-- the application may insert, select in public.file
-- the application may insert, select in public.idempotency
-- the application may insert, select, update in public.import
-- the application may delete, insert, select in public.import_plain
-- the application may delete, insert, select in public.import_row
-- the application may insert, select in public.journal
-- the application may insert, select, update in public.journal_head
-- the application may insert, select, update in public.message
-- the application may insert, select in public.message_attempt
-- the application may insert, select, update in public.notice
-- the application may select in public.period
-- the application may insert, select in public.personal_data_list_read
-- the application may insert, select in public.personal_data_read
-- the application may select in public.procedure
-- the application may insert, select, update in public.province_setting
-- the application may insert, select in public.release
-- the application may insert, select, update in public.role_grant
-- the application may insert, select in public.score_closing
-- the application may insert, select, update in public.sheet
-- the application may insert, select, update in public.sheet_line
-- the application may insert, select, update in public.survey
-- the application may delete, insert, select in public.survey_answer
-- the application may insert, select in public.survey_burned_token
-- the application may delete, insert, select, update in public.survey_invitation
-- the application may insert, select, update in public.survey_rating_place
-- the application may delete, insert, select in public.survey_stratum
-- the application may insert, select, update in public.survey_tally
-- the application may delete, insert, select in public.survey_token
-- the application may insert, select in public.survey_version
-- the application may select in public.tenant
-- the application may select in public.unit
-- the application may select in public.unit_version
-- the application may delete, insert, select, update in public.upload

