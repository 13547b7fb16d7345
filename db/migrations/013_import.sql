-- Dossiers of another system. An import is one file with its mapping; every row of the file keeps what
-- became of it. A repeated run of the same import goes on where the last committed batch ended.
create table import (
  tenant_id int not null references tenant,
  import_id bigint not null,
  file_name text not null,
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  -- The kept file, where it was uploaded.
  file_id bigint,
  -- As it was given, and its digest.
  mapping text not null,
  mapping_sha256 text not null check (mapping_sha256 ~ '^[0-9a-f]{64}$'),
  state text not null check (state in
    ('checking', 'checked', 'running', 'stopped', 'finished', 'undoing', 'undone', 'failed')),
  -- The file's own totals, what became of its rows, and what was kept when it was undone.
  totals jsonb not null,
  rows_total int not null,
  rows_done int not null,
  -- The account that began it; null for the command line.
  by bigint,
  at timestamptz not null,
  ended_at timestamptz,
  -- A refusal, as JSON.
  failure jsonb,
  primary key (tenant_id, import_id),
  check (rows_done between 0 and rows_total)
);
-- One at a time a province.
create unique index import_running on import (tenant_id) where state in ('checking', 'running', 'undoing');

create table import_row (
  tenant_id int not null,
  import_id bigint not null,
  -- As a spreadsheet shows it: the header is 1.
  row_number int not null,
  line int not null,
  outcome text not null check (outcome in ('taken', 'amended', 'unchanged', 'apart', 'refused')),
  code text,
  dossier_id bigint,
  -- [{"column", "rule", "value", "possible"}], null for none.
  faults jsonb,
  primary key (tenant_id, import_id, row_number)
);
-- What must be looked at: few of many rows.
create index import_row_told on import_row (tenant_id, import_id, outcome, row_number)
  where outcome in ('amended', 'apart', 'refused');

-- Which import's facts a dossier stands by, the number of the row that told them, and who told its due
-- instant. If last_seq is another number, somebody acted since.
alter table dossier
  add column imported_by bigint,
  add column imported_seq bigint,
  add column due_by text check (due_by in ('file', 'clock', 'none')),
  add check ((imported_by is null) = (imported_seq is null)),
  add check ((imported_by is null) = (due_by is null));

grant select on import, import_row to motcua_app;
grant insert, update on import to motcua_app;
grant insert, delete on import_row to motcua_app;
