-- Where an account is reached besides its pages.
alter table account add column email text, add column phone text;
update account set email = replace(lower(subject), '/', '.') || '@mau.example'
  where issuer = 'urn:motcua:embedded';

-- A file that was kept: what it is called and who brought it. Its bytes lie in the file store under
-- their SHA-256; the same bytes kept twice are two rows and one blob.
create table file (
  tenant_id int not null,
  file_id bigint not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  type text not null,
  name text not null,
  about text,
  unit_id bigint not null,
  uploaded_by bigint,
  at timestamptz not null,
  primary key (tenant_id, file_id),
  foreign key (tenant_id, unit_id) references unit,
  foreign key (tenant_id, uploaded_by) references account
);
create index file_about on file (tenant_id, about) where about is not null;

-- A file on its way: what was announced. How much of it has come lies in the data folder.
create table upload (
  tenant_id int not null,
  upload_id uuid not null,
  account_id bigint not null,
  unit_id bigint not null,
  name text not null,
  size bigint not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  about text,
  created_at timestamptz not null,
  file_id bigint,
  primary key (tenant_id, upload_id),
  foreign key (tenant_id, account_id) references account
);
create index upload_old on upload (tenant_id, created_at);

-- The outbox: what is to be told to somebody, written in the transaction that gives the cause.
create table message (
  tenant_id int not null,
  message_id bigint not null,
  template text not null,
  channel text not null check (channel in ('email', 'sms', 'chat')),
  account_id bigint,
  address text,
  subject text not null,
  body text not null,
  -- Facts that only the reader may know, such as a single-use link; gone once they are delivered.
  secrets text,
  about text not null,
  once text,
  at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'kept', 'dead')),
  attempts int not null default 0,
  next_at timestamptz,
  ended_at timestamptz,
  primary key (tenant_id, message_id),
  unique (tenant_id, once),
  foreign key (tenant_id, account_id) references account,
  check (account_id is not null or address is not null),
  check ((state = 'waiting') = (ended_at is null)),
  check (state <> 'sent' or secrets is null)
);
create index message_waiting on message (tenant_id, next_at) where state = 'waiting';
create index message_newest on message (tenant_id, at);
create index message_account on message (tenant_id, account_id, at);

-- Each try to deliver a message, and how it went.
create table message_attempt (
  tenant_id int not null,
  message_id bigint not null,
  attempt int not null,
  at timestamptz not null,
  outcome text not null check (outcome in ('delivered', 'failed', 'refused')),
  detail text not null,
  primary key (tenant_id, message_id, attempt),
  foreign key (tenant_id, message_id) references message
);
