-- Surveys. Who is asked (invitation, token) and what is answered (answer, tally) share no key: an
-- answer knows its survey, its stratum and a day, nothing else. See decisions/0015.
create table survey (
  tenant_id int not null,
  survey_id bigint not null,
  survey_code text not null,
  kind text not null check (kind in ('panel', 'sample', 'rating')),
  year int not null,
  state text not null check (state in ('draft', 'open', 'closed')),
  version int not null check (version > 0),
  body text not null,
  created_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  -- How the sample was drawn, and the digest of the drawn list.
  drawn_seed text,
  drawn_sha256 bytea,
  -- The digest of all answers at the close.
  answers_sha256 bytea,
  primary key (tenant_id, survey_id),
  unique (tenant_id, survey_code),
  check ((state = 'draft') = (opened_at is null)),
  check ((state = 'closed') = (closed_at is not null))
);

-- Every text that a draft has had.
create table survey_version (
  tenant_id int not null,
  survey_id bigint not null,
  version int not null,
  body text not null,
  reason text,
  saved_by bigint,
  saved_at timestamptz not null,
  primary key (tenant_id, survey_id, version),
  foreign key (tenant_id, survey_id) references survey
);

-- How many stand behind each part of the sample; population is null where nobody knows it.
create table survey_stratum (
  tenant_id int not null,
  survey_id bigint not null,
  unit_id bigint not null,
  group_code text not null,
  field text not null,
  population int check (population >= drawn),
  drawn int not null check (drawn >= 0),
  primary key (tenant_id, survey_id, unit_id, group_code, field),
  foreign key (tenant_id, survey_id) references survey
);

-- Somebody who may answer, until the answer is there: then the row goes.
create table survey_invitation (
  tenant_id int not null,
  survey_id bigint not null,
  invitation_id uuid not null,
  unit_id bigint not null,
  group_code text not null,
  field text not null,
  dossier_id bigint,
  contact text,
  invited_on date,
  reminded_on date,
  reminders int not null,
  primary key (tenant_id, survey_id, invitation_id),
  foreign key (tenant_id, survey_id) references survey
);
create unique index survey_invitation_dossier
  on survey_invitation (tenant_id, survey_id, dossier_id) where dossier_id is not null;

-- The hash of each link that still opens a questionnaire.
create table survey_token (
  tenant_id int not null,
  token_hash bytea not null,
  survey_id bigint not null,
  invitation_id uuid not null,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, survey_id, invitation_id) references survey_invitation on delete cascade
);
create index survey_token_invitation on survey_token (tenant_id, survey_id, invitation_id);

-- The hash of each link that was used, so that it can be told from one that never was.
create table survey_burned_token (
  tenant_id int not null,
  token_hash bytea not null,
  survey_id bigint not null,
  primary key (tenant_id, token_hash)
);

-- One filled questionnaire, under a number drawn by chance.
create table survey_answer (
  tenant_id int not null,
  survey_id bigint not null,
  answer_id uuid not null,
  unit_id bigint not null,
  group_code text not null,
  field text not null,
  channel text not null check (channel in ('link', 'paper')),
  answered_on date not null,
  -- {"Q1":["A"]}
  choices text not null,
  -- {"T1":"…"}
  remarks text not null,
  primary key (tenant_id, survey_id, answer_id),
  foreign key (tenant_id, survey_id) references survey
);

-- How often each answer was given: the sum of the rows above, kept beside them.
create table survey_tally (
  tenant_id int not null,
  survey_id bigint not null,
  unit_id bigint not null,
  group_code text not null,
  field text not null,
  question text not null,
  option text not null,
  answers int not null check (answers > 0),
  primary key (tenant_id, survey_id, unit_id, group_code, field, question, option),
  foreign key (tenant_id, survey_id) references survey
);

-- Until when finished dossiers have been invited to rate.
create table survey_rating_place (
  tenant_id int not null,
  survey_id bigint not null,
  finished_until timestamptz not null,
  primary key (tenant_id, survey_id),
  foreign key (tenant_id, survey_id) references survey
);
